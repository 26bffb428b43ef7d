-- One figure for each cell, for counts that must not be added. Wants proof, and measured (cell, id, value, value_max,
-- qualifier, recipient, period_first, period_last, part_of). The figure is that of no part, of the widest region, of the
-- widest, then newest period, else the largest. Gives headlines, and figure_behind (cell, figure, fact) with the figures value and others.
ranked AS (
  SELECT m.*, row_number() OVER (
           PARTITION BY m.cell
           ORDER BY w.id IS NOT NULL,
                    CASE WHEN m.recipient IS NULL THEN 9 WHEN m.recipient LIKE '__0000' THEN 1
                         WHEN m.recipient LIKE '____00' THEN 2 ELSE length(m.recipient) - 3 END,
                    m.period_last - m.period_first DESC NULLS LAST, m.period_last DESC NULLS LAST,
                    m.value DESC, m.id) AS place
    FROM measured AS m LEFT JOIN measured AS w ON w.id = m.part_of AND w.cell = m.cell AND w.id <> m.id),
figure_behind (cell, figure, fact) AS (
  SELECT cell, CASE WHEN place = 1 THEN 'value' ELSE 'others' END, id FROM ranked),
other_figures AS (
  SELECT cell, count(*) AS figures, group_concat(listed, '; ') AS listed
    FROM (SELECT cell, value || CASE WHEN period_first IS NULL THEN '' WHEN period_first = period_last THEN ' ' || period_first
                                     ELSE ' ' || period_first || '-' || period_last END AS listed
            FROM ranked WHERE place > 1 ORDER BY cell, place)
   GROUP BY cell),
headlines AS (
  SELECT r.cell, r.id, r.recipient, r.value, r.value_max, r.qualifier, r.period_first, r.period_last,
         CASE WHEN r.period_first = r.period_last THEN r.period_first
              ELSE r.period_first || '-' || r.period_last END AS years,
         p.articles, coalesce(o.figures, 0) AS other_figures, o.listed AS other_figures_listed,
         p.facts AS value_facts, x.facts AS other_facts
    FROM ranked AS r
    LEFT JOIN other_figures AS o ON o.cell = r.cell
    LEFT JOIN proof AS p ON p.cell = r.cell AND p.figure = 'value'
    LEFT JOIN proof AS x ON x.cell = r.cell AND x.figure = 'others'
   WHERE r.place = 1)
