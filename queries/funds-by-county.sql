-- name: funds-by-county
-- title: Money by county and kind: what articles report in total beside what they itemise
-- title-zh: 各县帮扶资金：报告总额与逐项合计
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: year year optional  Money of that year alone
-- param: kind choice(fiscal|donation|investment|sales|other) optional  One kind of money
-- example: xiezuo query funds-by-county --county huishui
-- example: xiezuo query funds-by-county --kind fiscal --year 2024
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient region 受援地 The recipient, at the level that the articles name
-- detail: helper_code code 支援地代码 Helper region, of fiscal money
-- column: helper - 支援地 Its name
-- column: kind - 类别 Kind of money; kinds are never added
-- column: status - 状态 done or planned; never added
-- column: reported_yuan yuan 报告总额 One reported total: for all sectors, of the widest, then newest period; else the largest
-- detail: reported_first - 起始年 First year that it covers
-- detail: reported_last - 截止年 Last year that it covers
-- column: years - 年份 The years that it covers, as one word
-- detail: reported_articles - 报告篇数 Articles that report it, reprints not counted
-- column: itemised_yuan yuan 逐项合计 Sum of the single gifts, deals and projects, no part beside its whole
-- column: items - 项数 Items in that sum
-- detail: itemised_articles - 逐项篇数 Articles that state them, reprints not counted
-- detail: other_totals - 其他总额数 Totals besides the reported one; listed, never added
-- detail: other_totals_listed - 其他总额 Those, in yuan, with their years and sector
-- detail: conflicts - 矛盾数 Pairs of figures here that contradict each other; of contradicting items the least is summed
WITH RECURSIVE
within (code) AS (
  SELECT code FROM regions WHERE code = :county
  UNION SELECT r.code FROM regions AS r JOIN within AS w ON r.parent_code = w.code),
chosen AS (
  SELECT f.*, t.part_of
    FROM funds AS f JOIN facts AS t ON t.id = f.id
   WHERE (:county IS NULL OR f.recipient IN (SELECT code FROM within))
     AND (:kind IS NULL OR f.kind = :kind)
     AND (:year IS NULL OR (f.period_first = :year AND f.period_last = :year))),
-- Fiscal money whose payer nobody names is the helper's where the recipient has just one.
only_helper AS (
  SELECT recipient, min(payer_region) AS helper
    FROM chosen WHERE kind = 'fiscal' AND payer_region IS NOT NULL
   GROUP BY recipient HAVING count(DISTINCT payer_region) = 1),
helped AS (
  SELECT c.*, CASE WHEN c.kind = 'fiscal' AND c.payer_organisation IS NULL
                   THEN coalesce(c.payer_region, o.helper) END AS helper
    FROM chosen AS c LEFT JOIN only_helper AS o ON o.recipient = c.recipient),
-- A cell is a row of the result: what is added or compared at all is of one cell.
money AS (
  SELECT *, coalesce(recipient, '') || ' ' || coalesce(helper, '') || ' ' || kind || ' ' || status AS cell FROM helped),
totals AS (
  SELECT *, row_number() OVER (
           PARTITION BY cell
           ORDER BY sector <> 'general',
                    CASE WHEN sector = 'general' THEN period_last - period_first END DESC NULLS LAST,
                    CASE WHEN sector = 'general' THEN period_last END DESC NULLS LAST,
                    amount_fen DESC, id) AS place
    FROM money WHERE scope = 'total'),
wholes (id, whole) AS (
  SELECT id, part_of FROM money WHERE scope = 'item' AND part_of IS NOT NULL
  UNION SELECT w.id, t.part_of FROM wholes AS w JOIN facts AS t ON t.id = w.whole WHERE t.part_of IS NOT NULL),
contradictions (a, b) AS (
  SELECT first, second FROM conflict_view UNION SELECT second, first FROM conflict_view),
-- What stands for an item in the sum: its whole, or a lesser figure for the same thing.
stand_ins (id, other) AS (
  SELECT id, whole FROM wholes WHERE whole <> id
  UNION SELECT c.a, c.b FROM contradictions AS c JOIN money AS x ON x.id = c.a JOIN money AS y ON y.id = c.b
         WHERE (y.amount_fen, y.id) < (x.amount_fen, x.id)),
stood_for (id) AS (
  SELECT s.id FROM stand_ins AS s JOIN money AS i ON i.id = s.id JOIN money AS o ON o.id = s.other
   WHERE o.scope = 'item' AND o.cell = i.cell),
items AS (SELECT * FROM money WHERE scope = 'item' AND id NOT IN (SELECT id FROM stood_for)),
item_sums AS (SELECT cell, sum(amount_fen) AS amount_fen, count(*) AS items FROM items GROUP BY cell),
-- The articles behind the items, each wording once: of articles that print one wording, which are reprints of each
-- other, the one that states most stands for all.
volumes AS (SELECT article, count(*) AS statements FROM statements GROUP BY article),
item_statements AS (
  SELECT i.cell, s.article,
         row_number() OVER (PARTITION BY s.fact, s.wording ORDER BY v.statements DESC, s.article) AS place
    FROM items AS i JOIN statements AS s ON s.fact = i.id JOIN volumes AS v ON v.article = s.article),
item_sources AS (
  SELECT cell, count(DISTINCT article) AS articles FROM item_statements WHERE place = 1 GROUP BY cell),
reported AS (
  SELECT *, (SELECT count(DISTINCT s.wording) FROM statements AS s WHERE s.fact = totals.id) AS articles
    FROM totals WHERE place = 1),
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
    FROM conflict_view AS c JOIN money AS x ON x.id = c.first JOIN money AS y ON y.id = c.second GROUP BY x.cell),
cells AS (SELECT DISTINCT cell, recipient, helper, kind, status FROM money)
SELECT c.recipient AS recipient_code, r.name AS recipient, c.helper AS helper_code, h.name AS helper, c.kind, c.status,
       CASE WHEN t.amount_fen % 100 = 0 THEN t.amount_fen / 100 ELSE t.amount_fen / 100.0 END AS reported_yuan,
       t.period_first AS reported_first, t.period_last AS reported_last,
       CASE WHEN t.period_first = t.period_last THEN t.period_first ELSE t.period_first || '-' || t.period_last END AS years,
       t.articles AS reported_articles,
       CASE WHEN i.amount_fen % 100 = 0 THEN i.amount_fen / 100 ELSE i.amount_fen / 100.0 END AS itemised_yuan,
       coalesce(i.items, 0) AS items, coalesce(s.articles, 0) AS itemised_articles,
       coalesce(o.totals, 0) AS other_totals, o.listed AS other_totals_listed, coalesce(d.conflicts, 0) AS conflicts
  FROM cells AS c
  LEFT JOIN regions AS r ON r.code = c.recipient
  LEFT JOIN regions AS h ON h.code = c.helper
  LEFT JOIN reported AS t ON t.cell = c.cell
  LEFT JOIN item_sums AS i ON i.cell = c.cell
  LEFT JOIN item_sources AS s ON s.cell = c.cell
  LEFT JOIN other_totals AS o ON o.cell = c.cell
  LEFT JOIN disputes AS d ON d.cell = c.cell
 ORDER BY c.recipient, c.kind, c.status, c.helper;
