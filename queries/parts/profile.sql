-- All that a page on one region or pair shows. Wants counting, headlines, proof and figures, the parameters year, from,
-- to and min-confidence, and sides (side, recipient, helper): codes; with a helper, only articles that state the pair
-- speak for it. Gives profile (side, place, section, measure, status, region, value, unit, years, fact_count, articles,
-- beside, facts, cell, figure): one row a figure, cell and figure as in proof; region is whose it is where it is one region's; beside is what is not added to it.
side_regions (side, code) AS (
  SELECT side, recipient FROM sides
  UNION SELECT s.side, r.code FROM side_regions AS s JOIN regions AS r ON r.parent_code = s.code),
side_helpers (side, code) AS (
  SELECT side, helper FROM sides WHERE helper IS NOT NULL
  UNION SELECT s.side, r.code FROM side_helpers AS s JOIN regions AS r ON r.parent_code = s.code),
side_pairs AS (
  SELECT d.side, p.id, p.helper, p.recipient, p.since, p.until
    FROM sides AS d
    JOIN side_regions AS r ON r.side = d.side
    JOIN partnerships AS p ON p.recipient = r.code
    JOIN facts AS t ON t.id = p.id
   WHERE (d.helper IS NULL OR (d.side, p.helper) IN (SELECT side, code FROM side_helpers))
     AND (:min_confidence IS NULL OR t.confidence >= :min_confidence)),
side_articles AS (
  SELECT DISTINCT p.side, s.article FROM side_pairs AS p JOIN statements AS s ON s.fact = p.id),
dated AS (
  SELECT id, 'fund' AS type, recipient, period_first, period_last FROM funds
  UNION ALL SELECT id, 'project', recipient, period_first, period_last FROM projects
  UNION ALL SELECT id, type, recipient, period_first, period_last FROM figures),
side_facts AS (
  SELECT d.side, f.id, f.type
    FROM sides AS d
    JOIN side_regions AS r ON r.side = d.side
    JOIN dated AS f ON f.recipient = r.code
    JOIN facts AS t ON t.id = f.id
   WHERE (:min_confidence IS NULL OR t.confidence >= :min_confidence)
     AND (:year IS NULL OR CASE WHEN f.type = 'fund' THEN f.period_first = :year AND f.period_last = :year
                                ELSE :year BETWEEN f.period_first AND f.period_last END)
     AND (:from IS NULL OR f.period_first >= :from)
     AND (:to IS NULL OR f.period_last <= :to)
     AND (d.helper IS NULL OR (d.side, f.id) IN (
            SELECT a.side, s.fact FROM side_articles AS a JOIN statements AS s ON s.article = a.article))),
money AS (
  SELECT s.side || ' fund ' || f.kind || ' ' || f.status AS cell, s.side, f.*, t.part_of
    FROM side_facts AS s
    JOIN sides AS d ON d.side = s.side
    JOIN funds AS f ON f.id = s.id
    JOIN facts AS t ON t.id = f.id
   WHERE d.helper IS NULL OR f.payer_region IS NULL
      OR (d.side, f.payer_region) IN (SELECT side, code FROM side_helpers)),
measured AS (
  SELECT s.side || ' ' || f.type || ' ' || f.sector || ' ' || f.measure || ' ' || f.unit || ' ' || f.status AS cell,
         s.side, f.*
    FROM side_facts AS s JOIN figures AS f ON f.id = s.id),
undertakings AS (
  SELECT s.side || ' project ' || p.status AS cell, s.side, p.id, p.name, p.status
    FROM side_facts AS s JOIN projects AS p ON p.id = s.id),
behind (cell, figure, fact) AS (
  SELECT * FROM money_behind UNION ALL SELECT * FROM figure_behind
  UNION ALL SELECT cell, 'projects', id FROM undertakings
  UNION ALL SELECT side || ' pairs', 'pairs', id FROM side_pairs),
pair_list AS (
  SELECT side, count(DISTINCT helper || recipient) AS pairs, group_concat(listed, '; ') AS listed
    FROM (SELECT DISTINCT p.side, p.helper, p.recipient,
                 h.name || '→' || r.name || coalesce(' ' || p.since || '-' || coalesce(p.until, ''), '') AS listed
            FROM side_pairs AS p JOIN regions AS h ON h.code = p.helper JOIN regions AS r ON r.code = p.recipient
           ORDER BY p.side, p.recipient, p.helper, listed)
   GROUP BY side),
project_list AS (
  SELECT cell, side, status, count(*) AS projects, group_concat(name, '; ') AS listed
    FROM (SELECT * FROM undertakings ORDER BY cell, name, id) GROUP BY cell, side, status),
money_cells AS (SELECT DISTINCT cell, side, kind, status FROM money),
figure_cells AS (SELECT DISTINCT cell, side, type, sector, measure, unit, status FROM measured),
profile AS (
  SELECT p.side, 1 AS place, 'partnership' AS section, 'pairs' AS measure, NULL AS status, NULL AS region, p.pairs AS value,
         '对' AS unit, NULL AS years, b.fact_count, b.articles, p.listed AS beside, b.facts, b.cell, b.figure
    FROM pair_list AS p JOIN proof AS b ON b.cell = p.side || ' pairs'
  UNION ALL
  SELECT c.side, 2, 'fund', c.kind || ' reported' || CASE WHEN m.reported_sector = 'general' THEN '' ELSE ' for ' || m.reported_sector END, c.status, m.reported_recipient, m.reported_yuan, '元', m.reported_years, 1,
         m.reported_articles, m.other_totals_listed, m.reported_facts, c.cell, 'reported'
    FROM money_cells AS c JOIN money_rows AS m ON m.cell = c.cell WHERE m.reported_yuan IS NOT NULL
  UNION ALL
  SELECT c.side, 2, 'fund', c.kind || ' itemised', c.status, NULL, m.itemised_yuan, '元', NULL, m.items,
         m.itemised_articles, NULL, m.itemised_facts, c.cell, 'itemised'
    FROM money_cells AS c JOIN money_rows AS m ON m.cell = c.cell WHERE m.items > 0
  UNION ALL
  SELECT p.side, 3, 'project', 'projects', p.status, NULL, p.projects, '个', NULL, b.fact_count, b.articles, p.listed, b.facts,
         b.cell, b.figure
    FROM project_list AS p JOIN proof AS b ON b.cell = p.cell AND b.figure = 'projects'
  UNION ALL
  SELECT c.side, CASE c.type WHEN 'beneficiary' THEN 4 ELSE 5 END, c.type, c.sector || ' ' || c.measure, c.status,
         h.recipient, h.value, c.unit, h.years, 1, h.articles, h.other_figures_listed, h.value_facts, c.cell, 'value'
    FROM figure_cells AS c JOIN headlines AS h ON h.cell = c.cell)
