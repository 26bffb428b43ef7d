-- name: pairings
-- title: Who is twinned with whom: regions, towns, villages, schools, hospitals, firms
-- title-zh: 结对帮扶
-- Pairs that articles name are counted; numbers of pairs that they report stand in rows of their own and are not added.
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: paired choice(province|prefecture|county|township|village|school|hospital|enterprise|organisation) optional  One sort
-- param: scheme choice(east_west|intra_province|other) optional  Pairs of one scheme; leaves out the numbers reported
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query pairings --county huishui
-- example: xiezuo query pairings --paired hospital
-- column: paired - 结对主体 What is twinned
-- detail: recipient_code code 受援地代码 Code of the recipient; of towns, of the county that they lie in
-- column: recipient - 受援地 Recipient
-- column: basis - 口径 named: pairs that articles name; reported: a number that they give
-- column: value - 数量 Pairs named; or the number reported, of the widest, then newest period, else the largest
-- column: unit - 单位 Its unit
-- column: years - 年份 The years that the reported number covers, as one word
-- column: listed - 详情 The pairs by name; or other reported numbers, never added
-- column: facts - 事实数 Facts behind the value
-- column: articles - 篇数 Articles that state them, reprints not counted
-- uses: recipients figures tree headlines proof
-- evidence: value_facts value
-- evidence: other_facts listed
WITH
named AS (
  SELECT p.id, p.helper, p.recipient, h.name || '→' || r.name AS listed, r.level AS paired,
         CASE WHEN r.level = 'township' THEN r.parent_code ELSE r.code END AS place
    FROM partnerships AS p
    JOIN facts AS t ON t.id = p.id
    JOIN regions AS h ON h.code = p.helper
    JOIN regions AS r ON r.code = p.recipient
   WHERE (coalesce(:county, :helper) IS NULL OR p.recipient IN (SELECT code FROM recipients))
     AND (:scheme IS NULL OR p.scheme = :scheme)
     AND (:helper IS NULL OR p.helper IN (SELECT code FROM helper_within))
     AND (:min_confidence IS NULL OR t.confidence >= :min_confidence)),
measured AS (
  SELECT s.paired || ' ' || coalesce(f.recipient, '') || ' ' || f.unit AS cell, s.paired, f.*
    FROM figures AS f
    JOIN placed AS p ON p.id = f.id
    JOIN (SELECT '8.1' AS code, 'county' AS paired UNION ALL SELECT '8.2', 'township' UNION ALL SELECT '8.3', 'village'
          UNION ALL SELECT '8.4', 'enterprise' UNION ALL SELECT '8.5', 'school' UNION ALL SELECT '8.6', 'hospital'
          UNION ALL SELECT '7.4', 'enterprise' UNION ALL SELECT '7.5', 'organisation') AS s ON s.code = p.code
   WHERE f.status = 'done' AND :scheme IS NULL
     AND (coalesce(:county, :helper) IS NULL OR f.recipient IN (SELECT code FROM recipients))
     AND (:min_confidence IS NULL OR f.confidence >= :min_confidence)),
behind (cell, figure, fact) AS (
  SELECT * FROM figure_behind
  UNION ALL SELECT paired || ' ' || place, 'named', id FROM named),
counted AS (
  SELECT paired, place, count(DISTINCT helper || recipient) AS pairs, group_concat(listed, '; ') AS listed
    FROM (SELECT DISTINCT paired, place, helper, recipient, listed FROM named ORDER BY paired, place, recipient, helper)
   GROUP BY paired, place),
lines AS (
  SELECT c.paired, c.place, 'named' AS basis, c.pairs AS value, '对' AS unit, NULL AS years, c.listed,
         p.fact_count AS facts, p.articles, p.facts AS value_facts, NULL AS other_facts
    FROM counted AS c JOIN proof AS p ON p.cell = c.paired || ' ' || c.place AND p.figure = 'named'
  UNION ALL
  SELECT m.paired, m.recipient, 'reported', h.value, m.unit, h.years, h.other_figures_listed, 1, h.articles,
         h.value_facts, h.other_facts
    FROM headlines AS h JOIN measured AS m ON m.id = h.id)
SELECT l.paired, l.place AS recipient_code, r.name AS recipient, l.basis, l.value, l.unit, l.years, l.listed, l.facts,
       l.articles, l.value_facts, l.other_facts
  FROM lines AS l LEFT JOIN regions AS r ON r.code = l.place
 WHERE :paired IS NULL OR l.paired = :paired
 ORDER BY CASE l.paired WHEN 'province' THEN 1 WHEN 'prefecture' THEN 2 WHEN 'county' THEN 3 WHEN 'township' THEN 4
                        WHEN 'village' THEN 5 WHEN 'school' THEN 6 WHEN 'hospital' THEN 7 WHEN 'enterprise' THEN 8 ELSE 9 END,
          l.place, l.basis, l.unit;
