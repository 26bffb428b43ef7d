-- name: indicator-table
-- title: The reporting framework: indicator, region, year
-- title-zh: 指标体系表
-- One figure a row. Of money the reported total and the sum of items each have one and are never added.
-- Rows of a whole period and of its years stand beside each other and are never added.
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: year year optional  Figures of that year alone
-- param: from year optional  Figures of periods that begin in that year or later
-- param: to year optional  Figures of periods that end in that year or earlier
-- param: indicator text optional  A code of the tree, such as 5 or 5.1; takes in what lies under it
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query indicator-table --county huishui
-- example: xiezuo query indicator-table --indicator 5 --year 2024
-- column: tree_code - 指标代码 Code in the tree
-- column: indicator - 指标 Its name
-- detail: indicator_en - 指标（英文） Its name in English
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: years - 年份 The year or years that it covers; empty where no article says
-- column: status - 状态 done or planned
-- column: amount_yuan yuan 金额 Money
-- column: value - 数值 Any other figure; of a range the lower end
-- column: unit - 单位 Its unit
-- column: basis - 口径 Of money, reported: one total, or itemised: the sum of items; of counts stated
-- column: sector - 领域 The one sector that a reported total is for; empty where it is for all
-- detail: placed_by - 归类 code: the reading gave the indicator; words: kind, sector, unit and counted thing did
-- column: facts - 事实数 Facts in the figure: the items of a sum, else one
-- column: articles - 篇数 Articles that state it, reprints not counted
-- detail: other_figures - 其他数字 Other figures for it, never added
-- detail: other_figures_listed - 其他数值 Those
-- uses: recipients figures tree counting headlines proof
-- evidence: value_facts amount_yuan
-- evidence: value_facts value
-- evidence: other_facts other_figures_listed
WITH
wanted AS (
  SELECT p.* FROM placed AS p JOIN facts AS t ON t.id = p.id
   WHERE (:indicator IS NULL OR p.code = :indicator OR p.code LIKE :indicator || '.%')
     AND (:min_confidence IS NULL OR t.confidence >= :min_confidence)),
money AS (
  SELECT p.code || ' ' || coalesce(f.recipient, '') || ' ' || f.kind || ' ' || f.status || ' ' ||
         coalesce(f.period_first || '-' || f.period_last, '') AS cell,
         p.code, p.placed_by, f.*, t.part_of
    FROM wanted AS p JOIN funds AS f ON f.id = p.id JOIN facts AS t ON t.id = f.id
   WHERE (coalesce(:county, :helper) IS NULL OR f.recipient IN (SELECT code FROM recipients))
     AND (:year IS NULL OR (f.period_first = :year AND f.period_last = :year))
     AND (:from IS NULL OR f.period_first >= :from)
     AND (:to IS NULL OR f.period_last <= :to)),
measured AS (
  SELECT p.code || ' ' || coalesce(f.recipient, '') || ' ' || f.type || ' ' || f.unit || ' ' || f.status || ' ' ||
         coalesce(f.period_first || '-' || f.period_last, '') AS cell,
         p.code, p.placed_by, f.*
    FROM wanted AS p JOIN figures AS f ON f.id = p.id
   WHERE (coalesce(:county, :helper) IS NULL OR f.recipient IN (SELECT code FROM recipients))
     AND (:year IS NULL OR (f.period_first = :year AND f.period_last = :year))
     AND (:from IS NULL OR f.period_first >= :from)
     AND (:to IS NULL OR f.period_last <= :to)),
behind AS (SELECT * FROM money_behind UNION ALL SELECT * FROM figure_behind),
money_cells AS (
  SELECT cell, code, recipient, status, period_first, period_last, min(placed_by) AS placed_by
    FROM money GROUP BY cell, code, recipient, status, period_first, period_last),
lines AS (
  SELECT c.code, c.recipient, c.period_first, c.period_last, c.status, m.reported_yuan AS value, '元' AS unit,
         'reported' AS basis, nullif(m.reported_sector, 'general') AS sector, c.placed_by, 1 AS facts,
         m.reported_articles AS articles,
         m.other_totals AS other_figures, m.other_totals_listed AS other_figures_listed,
         m.reported_facts AS value_facts, m.other_facts
    FROM money_cells AS c JOIN money_rows AS m ON m.cell = c.cell WHERE m.reported_yuan IS NOT NULL
  UNION ALL
  SELECT c.code, c.recipient, c.period_first, c.period_last, c.status, m.itemised_yuan, '元', 'itemised', NULL,
         c.placed_by, m.items, m.itemised_articles, 0, NULL, m.itemised_facts, NULL
    FROM money_cells AS c JOIN money_rows AS m ON m.cell = c.cell WHERE m.items > 0
  UNION ALL
  SELECT m.code, m.recipient, h.period_first, h.period_last, m.status, h.value, m.unit, 'stated', NULL, m.placed_by,
         1, h.articles, h.other_figures, h.other_figures_listed, h.value_facts, h.other_facts
    FROM headlines AS h JOIN measured AS m ON m.id = h.id AND m.cell = h.cell)
SELECT l.code AS tree_code, n.name_zh AS indicator, n.name_en AS indicator_en, l.recipient AS recipient_code,
       r.name AS recipient,
       CASE WHEN l.period_first = l.period_last THEN l.period_first ELSE l.period_first || '-' || l.period_last END AS years,
       l.status, CASE WHEN l.unit = '元' THEN l.value END AS amount_yuan,
       CASE WHEN l.unit <> '元' THEN l.value END AS value, l.unit, l.basis, l.sector, l.placed_by, l.facts, l.articles, l.other_figures, l.other_figures_listed,
       l.value_facts, l.other_facts
  FROM lines AS l
  LEFT JOIN indicator_tree AS n ON n.code = l.code
  LEFT JOIN regions AS r ON r.code = l.recipient
 ORDER BY CAST(l.code AS INTEGER), CAST(substr(l.code, instr(l.code, '.') + 1) AS INTEGER), l.recipient,
          l.period_first NULLS LAST, l.period_last, l.status, l.unit, l.basis, l.value, l.value_facts;
