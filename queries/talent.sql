-- name: talent
-- title: People sent to help and people trained
-- title-zh: 人才交流
-- One figure a row; the others for the same thing are listed beside it and never added.
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: year year optional  Figures of a period that holds the year
-- param: from year optional  Figures of periods that begin in that year or later
-- param: to year optional  Figures of periods that end in that year or earlier
-- param: status choice(done|planned) optional  Done or planned alone
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query talent --helper 荔湾区
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: type - 类型 beneficiary: people who receive; indicator: any other count
-- column: measure - 指标 Group of people, or the counted thing as printed
-- column: unit - 单位 What is counted
-- column: value - 数值 Of no part, of the widest, then newest period, else the largest; of a range the lower end
-- detail: value_max - 上限 The upper end of a range
-- detail: qualifier - 限定 exact, about, over, under or range
-- column: years - 年份 The years that it covers, as one word
-- column: status - 状态 done or planned
-- column: articles - 篇数 Articles that state it, reprints not counted
-- column: other_figures - 其他数字 Other figures for it, parts and other periods among them; never added
-- column: other_figures_listed - 其他数值 Those, with their years
-- uses: recipients figures headlines proof
-- evidence: value_facts value
-- evidence: other_facts other_figures_listed
WITH
measured AS (
  SELECT coalesce(recipient, '') || ' ' || type || ' ' || measure || ' ' || unit || ' ' || status AS cell, *
    FROM figures
   WHERE sector = 'talent' AND (:status IS NULL OR status = :status)
     AND (coalesce(:county, :helper) IS NULL OR recipient IN (SELECT code FROM recipients))
     AND (:year IS NULL OR :year BETWEEN period_first AND period_last)
     AND (:from IS NULL OR period_first >= :from)
     AND (:to IS NULL OR period_last <= :to)
     AND (:min_confidence IS NULL OR confidence >= :min_confidence)),
behind AS (SELECT * FROM figure_behind)
SELECT m.recipient AS recipient_code, r.name AS recipient, m.type, m.measure, m.unit, h.value, h.value_max, h.qualifier,
       h.years, m.status, h.articles, h.other_figures, h.other_figures_listed, h.value_facts, h.other_facts
  FROM headlines AS h
  JOIN measured AS m ON m.id = h.id
  LEFT JOIN regions AS r ON r.code = m.recipient
 ORDER BY m.recipient, m.type, h.value DESC, m.measure, m.unit, m.status;
