-- name: beneficiaries
-- title: Who received what was done, each counted group by itself
-- title-zh: 受益对象
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: year year optional  Counts of a period that holds the year
-- param: from year optional  Counts of periods that begin in that year or later
-- param: to year optional  Counts of periods that end in that year or earlier
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: group choice(labourer|student|teacher|farmer|resident|patient|cadre|professional|institution|other) optional  One group
-- param: status choice(done|planned) default=done  Done or planned
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
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
-- uses: recipients
-- evidence: beneficiary_id count
WITH
listed AS (
  SELECT * FROM beneficiary_view
   WHERE status = :status AND (:group IS NULL OR beneficiary_group = :group)
     AND (coalesce(:county, :helper) IS NULL OR recipient_code IN (SELECT code FROM recipients))
     AND (:year IS NULL OR :year BETWEEN period_first AND period_last)
     AND (:from IS NULL OR period_first >= :from)
     AND (:to IS NULL OR period_last <= :to)
     AND (:sector IS NULL OR sector = :sector)
     AND (:min_confidence IS NULL OR confidence >= :min_confidence))
SELECT recipient_code, recipient, beneficiary_group, unit, count, count_max, qualifier, sector, period_first,
       period_last, part_of, articles, beneficiary_id
  FROM listed
 ORDER BY recipient_code, beneficiary_group, unit, period_last DESC NULLS LAST, count DESC, beneficiary_id;
