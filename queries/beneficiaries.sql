-- name: beneficiaries
-- title: Who received what was done, each counted group by itself
-- title-zh: 受益对象
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: year year optional  Counts of a period that holds the year
-- param: group choice(labourer|student|teacher|farmer|resident|patient|cadre|professional|institution|other) optional  One group
-- param: status choice(done|planned) default=done  Done or planned
-- example: xiezuo query beneficiaries --county huishui --group labourer
-- column: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: beneficiary_group - 群体 Group
-- column: unit - 单位 What is counted
-- column: count - 数量 The count; the lower end of a range
-- column: count_max - 上限 The upper end of a range
-- column: qualifier - 限定 exact, about, over, under or range
-- column: sector - 领域 Sector
-- column: period_first - 起始年 First year
-- column: period_last - 截止年 Last year
-- column: part_of - 其中 Id of the count of which this is a part; never add it to that one
-- column: articles - 篇数 Articles that state it, reprints not counted
-- column: beneficiary_id - 编号 Stable id
WITH RECURSIVE
within (code) AS (
  SELECT code FROM regions WHERE code = :county
  UNION SELECT r.code FROM regions AS r JOIN within AS w ON r.parent_code = w.code)
SELECT recipient_code, recipient, beneficiary_group, unit, count, count_max, qualifier, sector, period_first,
       period_last, part_of, articles, beneficiary_id
  FROM beneficiary_view
 WHERE status = :status
   AND (:county IS NULL OR recipient_code IN (SELECT code FROM within))
   AND (:year IS NULL OR :year BETWEEN period_first AND period_last)
   AND (:group IS NULL OR beneficiary_group = :group)
 ORDER BY recipient_code, beneficiary_group, unit, period_last DESC NULLS LAST, count DESC, beneficiary_id;
