-- name: partnership-profile
-- title: One pair on a page: all headline figures with their sources
-- title-zh: 结对概况
-- param: helper region required  Helper: code, Chinese name or pinyin; takes in what lies in it
-- param: recipient region required  Recipient, in the same way; only articles that state the pair speak for it
-- param: year year optional  Money of that year alone; other figures of a period that holds it
-- param: from year optional  Figures of periods that begin in that year or later
-- param: to year optional  Figures of periods that end in that year or earlier
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query partnership-profile --helper liwan --recipient huishui
-- column: section - 部分 partnership, project, fund, beneficiary or indicator
-- column: measure - 指标 What is counted or measured
-- column: status - 状态 done or planned; never added
-- column: amount_yuan yuan 金额 Money: reported is one total, itemised the sum of items, no part beside its whole
-- column: value - 数值 Any other figure: one of several for the same thing, never a sum
-- column: unit - 单位 Its unit
-- column: region - 所指地区 Whose figure it is: one region's; empty for sums and counts over all
-- column: years - 年份 The years that it covers, as one word
-- column: facts - 事实数 Facts behind it
-- column: articles - 篇数 Articles that state them, reprints not counted
-- column: sources - 出处 Those articles: file name and date
-- column: quote - 原文 The words, where one fact is behind it
-- detail: beside - 另见 The pairs or projects by name; of figures the others for the same thing, never added
-- uses: profile counting headlines figures proof
-- evidence: proof_facts amount_yuan
-- evidence: proof_facts value
WITH
sides (side, recipient, helper) AS (SELECT 'only', :recipient, :helper),
papers AS (
  SELECT cell, figure, group_concat(listed, '; ') AS sources
    FROM (SELECT DISTINCT s.cell, s.figure, a.name, a.digest, a.name || coalesce(' ' || a.published_on, '') AS listed
            FROM standing AS s JOIN articles AS a ON a.digest = s.article
           WHERE s.place = 1 ORDER BY s.cell, s.figure, a.name, a.digest)
   GROUP BY cell, figure)
SELECT p.section, p.measure, p.status, CASE WHEN p.unit = '元' THEN p.value END AS amount_yuan,
       CASE WHEN p.unit <> '元' THEN p.value END AS value, p.unit, r.name AS region, p.years, p.fact_count AS facts, p.articles, w.sources,
       CASE WHEN p.fact_count = 1 THEN (
         SELECT e.quote FROM evidence AS e WHERE e.statement = p.facts ORDER BY e.start, e."end" LIMIT 1) END AS quote,
       p.beside, p.facts AS proof_facts
  FROM profile AS p
  LEFT JOIN regions AS r ON r.code = p.region
  LEFT JOIN papers AS w ON w.cell = p.cell AND w.figure = p.figure
 ORDER BY p.place, p.section, p.measure, p.status, p.unit;
