-- name: sources
-- title: Every figure with the words that prove it
-- title-zh: 数据出处
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: year year optional  Figures of a period that holds the year
-- param: from year optional  Figures of periods that begin in that year or later
-- param: to year optional  Figures of periods that end in that year or earlier
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: type choice(fund|beneficiary|indicator|project) optional  One type of fact
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query sources --county huishui --type fund
-- column: fact_id - 编号 Stable id of the fact; the same in every article that states it
-- column: type - 类型 Type of the fact
-- column: value - 数值 The figure, money in yuan; the lower end of a range
-- column: value_max - 上限 The upper end of a range
-- column: unit - 单位 Its unit
-- column: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: period_first - 起始年 First year
-- column: period_last - 截止年 Last year
-- column: quote - 原文 The words, as printed
-- column: article - 文章 Id of the article
-- column: name - 文件 Its file name
-- column: newspaper - 报纸 Newspaper
-- column: published_on - 发表日期 Date of publication
-- column: start - 起点 First code point of the quote
-- column: end - 终点 Code point after it
-- column: rule - 规则 Rule that settled what it is
-- uses: recipients
-- evidence: fact_id value
WITH
listed AS (
  SELECT * FROM statements
   WHERE (:type IS NULL OR type = :type)
     AND (coalesce(:county, :helper) IS NULL OR recipient IN (SELECT code FROM recipients))
     AND (:year IS NULL OR :year BETWEEN period_first AND period_last)
     AND (:from IS NULL OR period_first >= :from)
     AND (:to IS NULL OR period_last <= :to)
     AND (:sector IS NULL OR sector = :sector)
     AND (:min_confidence IS NULL OR confidence >= :min_confidence))
SELECT s.fact AS fact_id, s.type, l.value, l.value_max, l.unit, s.recipient AS recipient_code, r.name AS recipient,
       s.period_first, s.period_last, l.quote, substr(a.digest, 1, 12) AS article, a.name, a.newspaper, a.published_on,
       l.start, l."end", l.rule
  FROM listed AS s
  JOIN evidence AS e ON e.statement = s.id
  JOIN ledger AS l ON l.article = e.article AND l.start = e.start AND l."end" = e."end" AND l.fact = s.fact
  JOIN articles AS a ON a.digest = s.article
  LEFT JOIN regions AS r ON r.code = s.recipient
 ORDER BY s.recipient, s.type, s.fact, a.name, a.digest, l.start, l."end", l.rule;
