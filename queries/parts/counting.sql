-- Counts money once. Wants proof, and money: rows of funds with part_of and a cell each; a cell is a row of the
-- result, and what is added or compared at all is of one cell. Gives
--   money_rows    for each cell the one reported total, the sum of the items, and what stands beside them; also_in_yuan
--                 is what other rows of the same kind and status count too, being parts of their items
--   items         the funds in that sum: no part beside its whole; of contradicting ones the least; none that is told
--                 again; also_elsewhere tells those that another row counts as a part
--   money_behind  (cell, figure, fact) with the figures reported, itemised, others and retold
-- The reported total is that of the widest region, for all sectors, of the widest, then newest period; else the largest.
totals AS (
  SELECT *, row_number() OVER (
           PARTITION BY cell
           ORDER BY CASE WHEN recipient IS NULL THEN 9 WHEN recipient LIKE '__0000' THEN 1 WHEN recipient LIKE '____00' THEN 2
                         ELSE length(recipient) - 3 END,
                    sector <> 'general',
                    CASE WHEN sector = 'general' THEN period_last - period_first END DESC NULLS LAST,
                    CASE WHEN sector = 'general' THEN period_last END DESC NULLS LAST,
                    amount_fen DESC, id) AS place
    FROM money WHERE scope = 'total'),
wholes (id, whole) AS (
  SELECT id, part_of FROM money WHERE scope = 'item' AND part_of IS NOT NULL
  UNION SELECT w.id, t.part_of FROM wholes AS w JOIN facts AS t ON t.id = w.whole WHERE t.part_of IS NOT NULL),
conflicting (first, second) AS MATERIALIZED (SELECT first, second FROM conflict_view),
contradictions (a, b) AS (
  SELECT first, second FROM conflicting UNION SELECT second, first FROM conflicting),
-- One gift or project in the words of two articles, of which one leaves its sector or its years unsaid: the amount, its
-- payer and its recipient are the same, and no article states both.
retold (id, other) AS (
  SELECT a.id, b.id
    FROM money AS a
    JOIN money AS b ON b.amount_fen = a.amount_fen AND b.recipient = a.recipient AND b.kind = a.kind AND b.status = a.status
     AND b.payer_region IS a.payer_region AND b.payer_organisation IS a.payer_organisation
     AND b.amount_max_fen IS a.amount_max_fen AND b.scope = 'item'
   WHERE a.scope = 'item' AND a.id <> b.id AND coalesce(a.payer_region, a.payer_organisation) IS NOT NULL
     AND (a.sector = b.sector OR a.sector = 'general')
     AND (a.period_first IS NULL OR (a.period_first, a.period_last) = (b.period_first, b.period_last))
     AND coalesce(a.project, b.project) IS coalesce(b.project, a.project)
     AND (a.sector <> b.sector OR a.period_first IS NOT b.period_first OR a.id > b.id)
     AND NOT EXISTS (SELECT 1 FROM statements AS s JOIN statements AS t ON t.article = s.article
                      WHERE s.fact = a.id AND t.fact = b.id)),
-- What stands for an item in the sum: its whole, a lesser figure for the same thing, or its fuller telling.
stand_ins (id, other) AS (
  SELECT id, whole FROM wholes WHERE whole <> id
  UNION SELECT c.a, c.b FROM contradictions AS c JOIN funds AS x ON x.id = c.a JOIN funds AS y ON y.id = c.b
         WHERE (y.amount_fen, y.id) < (x.amount_fen, x.id)
  UNION SELECT id, other FROM retold),
standing_in AS (
  SELECT s.id, i.cell, o.cell AS other_cell
    FROM stand_ins AS s CROSS JOIN money AS i ON i.id = s.id CROSS JOIN money AS o ON o.id = s.other
   WHERE o.scope = 'item' AND o.kind = i.kind AND o.status = i.status),
items AS (
  SELECT m.*, s.id IS NOT NULL AS also_elsewhere
    FROM money AS m
    LEFT JOIN (SELECT id, cell, max(other_cell = cell) AS here FROM standing_in GROUP BY id, cell) AS s
      ON s.id = m.id AND s.cell = m.cell
   WHERE m.scope = 'item' AND coalesce(s.here, 0) = 0),
money_behind (cell, figure, fact) AS (
  SELECT cell, CASE WHEN place = 1 THEN 'reported' ELSE 'others' END, id FROM totals
  UNION ALL SELECT cell, 'itemised', id FROM items
  UNION ALL SELECT DISTINCT a.cell, 'retold', a.id
              FROM retold AS r JOIN money AS a ON a.id = r.id JOIN money AS b ON b.id = r.other AND b.cell = a.cell),
item_sums AS (
  SELECT cell, sum(amount_fen) AS amount_fen, count(*) AS items,
         sum(amount_fen) FILTER (WHERE also_elsewhere) AS also_in_fen
    FROM items GROUP BY cell),
other_totals AS (
  SELECT cell, count(*) AS totals, group_concat(listed, '; ') AS listed
    FROM (SELECT cell,
                 CASE WHEN amount_fen % 100 = 0 THEN amount_fen / 100 ELSE amount_fen / 100.0 END ||
                 CASE WHEN period_first IS NULL THEN '' WHEN period_first = period_last THEN ' ' || period_first
                      ELSE ' ' || period_first || '-' || period_last END ||
                 CASE WHEN sector = 'general' THEN '' ELSE ' ' || sector END AS listed
            FROM totals WHERE place > 1 ORDER BY cell, place)
   GROUP BY cell),
disputes AS (
  SELECT x.cell, count(*) AS conflicts
    FROM conflicting AS c JOIN money AS x ON x.id = c.first JOIN money AS y ON y.id = c.second AND y.cell = x.cell
   GROUP BY x.cell),
money_proof AS (
  SELECT cell, max(facts) FILTER (WHERE figure = 'reported') AS reported_facts,
         max(articles) FILTER (WHERE figure = 'reported') AS reported_articles,
         max(facts) FILTER (WHERE figure = 'itemised') AS itemised_facts,
         max(articles) FILTER (WHERE figure = 'itemised') AS itemised_articles,
         max(facts) FILTER (WHERE figure = 'others') AS other_facts,
         max(fact_count) FILTER (WHERE figure = 'retold') AS retold, max(facts) FILTER (WHERE figure = 'retold') AS retold_facts
    FROM proof GROUP BY cell),
money_rows AS (
  SELECT c.cell,
         CASE WHEN t.amount_fen % 100 = 0 THEN t.amount_fen / 100 ELSE t.amount_fen / 100.0 END AS reported_yuan,
         t.recipient AS reported_recipient, t.sector AS reported_sector,
         t.period_first AS reported_first, t.period_last AS reported_last,
         CASE WHEN t.period_first = t.period_last THEN t.period_first
              ELSE t.period_first || '-' || t.period_last END AS reported_years,
         p.reported_articles,
         CASE WHEN i.amount_fen % 100 = 0 THEN i.amount_fen / 100 ELSE i.amount_fen / 100.0 END AS itemised_yuan,
         CASE WHEN i.also_in_fen % 100 = 0 THEN i.also_in_fen / 100 ELSE i.also_in_fen / 100.0 END AS also_in_yuan,
         coalesce(i.items, 0) AS items, coalesce(p.itemised_articles, 0) AS itemised_articles,
         coalesce(o.totals, 0) AS other_totals, o.listed AS other_totals_listed, coalesce(d.conflicts, 0) AS conflicts,
         coalesce(p.retold, 0) AS retold, p.reported_facts, p.itemised_facts, p.other_facts, p.retold_facts
    FROM (SELECT DISTINCT cell FROM money) AS c
    LEFT JOIN totals AS t ON t.cell = c.cell AND t.place = 1
    LEFT JOIN item_sums AS i ON i.cell = c.cell
    LEFT JOIN other_totals AS o ON o.cell = c.cell
    LEFT JOIN disputes AS d ON d.cell = c.cell
    LEFT JOIN money_proof AS p ON p.cell = c.cell)
