-- name: compare
-- title: Two regions, or two pairs, side by side
-- title-zh: 两地对比
-- param: county region required  The first: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: with region required  The second
-- param: helper region optional  Of the first, only articles that state its pair with this helper
-- param: with-helper region optional  Of the second, the same
-- param: year year optional  Money of that year alone; other figures of a period that holds it
-- param: from year optional  Figures of periods that begin in that year or later
-- param: to year optional  Figures of periods that end in that year or earlier
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query compare --county huishui --with fenggang
-- example: xiezuo query compare --helper liwan --county huishui --with-helper 香洲区 --with fenggang
-- column: section - 部分 partnership, project, fund, beneficiary or indicator
-- column: measure - 指标 What is counted or measured
-- column: status - 状态 done or planned; never added
-- column: unit - 单位 Unit of both values
-- column: first_yuan yuan 甲地金额 The first's money, by the rules of county-profile
-- column: first_value - 甲地数值 Its other figures
-- column: first_years - 甲地年份 The years that it covers; compare values of unlike years with care
-- detail: first_region - 甲地所指 Whose figure it is: one region's; empty for sums and counts over all
-- detail: first_facts - 甲地事实数 Facts behind it
-- column: first_articles - 甲地篇数 Articles that state them, reprints not counted
-- column: second_yuan yuan 乙地金额 The second's money
-- column: second_value - 乙地数值 Its other figures
-- column: second_years - 乙地年份 The years that it covers
-- detail: second_region - 乙地所指 Whose figure it is: one region's; empty for sums and counts over all
-- detail: second_facts - 乙地事实数 Facts behind it
-- column: second_articles - 乙地篇数 Articles that state them, reprints not counted
-- uses: profile counting headlines figures proof
-- evidence: first_proof first_yuan
-- evidence: first_proof first_value
-- evidence: second_proof second_yuan
-- evidence: second_proof second_value
WITH
sides (side, recipient, helper) AS (
  SELECT 'first', :county, :helper UNION ALL SELECT 'second', :with, :with_helper),
shown AS (SELECT DISTINCT place, section, measure, status, unit FROM profile)
SELECT s.section, s.measure, s.status, s.unit,
       CASE WHEN s.unit = '元' THEN a.value END AS first_yuan,
       CASE WHEN s.unit <> '元' THEN a.value END AS first_value, a.years AS first_years, first_name.name AS first_region,
       a.fact_count AS first_facts, a.articles AS first_articles,
       CASE WHEN s.unit = '元' THEN b.value END AS second_yuan,
       CASE WHEN s.unit <> '元' THEN b.value END AS second_value, b.years AS second_years, second_name.name AS second_region,
       b.fact_count AS second_facts, b.articles AS second_articles,
       a.facts AS first_proof, b.facts AS second_proof
  FROM shown AS s
  LEFT JOIN profile AS a ON a.side = 'first' AND a.section = s.section AND a.measure = s.measure
                        AND a.status IS s.status AND a.unit = s.unit
  LEFT JOIN profile AS b ON b.side = 'second' AND b.section = s.section AND b.measure = s.measure
                        AND b.status IS s.status AND b.unit = s.unit
  LEFT JOIN regions AS first_name ON first_name.code = a.region
  LEFT JOIN regions AS second_name ON second_name.code = b.region
 ORDER BY s.place, s.section, s.measure, s.status, s.unit;
