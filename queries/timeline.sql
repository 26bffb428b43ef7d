-- name: timeline
-- title: What happened when, oldest first
-- title-zh: 时间线
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: year year optional  Facts of a period that holds the year
-- param: from year optional  Facts of periods that begin in that year or later
-- param: to year optional  Facts of periods that end in that year or earlier
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: type choice(partnership|fund|beneficiary|indicator|project) optional  One type of fact
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query timeline --county huishui --from 2021
-- column: years - 年份 Year or years that the fact covers; of a partnership since when
-- column: type - 类型 Type of the fact
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: what - 内容 Helper of a partnership, name of a project, kind of money, group, or the counted thing as printed
-- column: amount_yuan yuan 金额 Money; the lower end of a range
-- column: value - 数值 Any other figure; the lower end of a range
-- column: unit - 单位 Its unit
-- column: status - 状态 done or planned
-- detail: sector - 领域 Sector
-- detail: part_of - 其中 Id of the fact of which this is a part; never add it to that one
-- column: articles - 篇数 Articles that state it, reprints not counted
-- detail: fact_id - 编号 Stable id
-- uses: recipients
-- evidence: fact_id -
WITH
spans AS (
  SELECT s.*, t.part_of AS whole, t.confidence AS certainty, coalesce(s.period_first, s.since) AS first_year,
         CASE WHEN s.type = 'partnership' THEN s.until ELSE s.period_last END AS last_year,
         coalesce(s.period_last, s.until, 9999) AS open_end
    FROM facts AS t JOIN statements AS s ON s.id = t.id
   WHERE coalesce(s.period_first, s.since) IS NOT NULL AND (:type IS NULL OR s.type = :type)),
listed AS (
  SELECT * FROM spans
   WHERE (coalesce(:county, :helper) IS NULL OR recipient IN (SELECT code FROM recipients))
     AND (:year IS NULL OR :year BETWEEN first_year AND open_end)
     AND (:from IS NULL OR first_year >= :from)
     AND (:to IS NULL OR open_end <= :to)
     AND (:sector IS NULL OR sector = :sector)
     AND (:min_confidence IS NULL OR certainty >= :min_confidence))
SELECT CASE WHEN s.last_year IS NULL THEN s.first_year || '-' WHEN s.first_year = s.last_year THEN s.first_year
            ELSE s.first_year || '-' || s.last_year END AS years,
       s.type, s.recipient AS recipient_code, r.name AS recipient,
       coalesce(h.name, s.name, s.kind, s.beneficiary_group, s.what) AS what,
       CASE WHEN s.amount_fen % 100 = 0 THEN s.amount_fen / 100 ELSE s.amount_fen / 100.0 END AS amount_yuan,
       CAST(s.value AS NUMERIC) AS value, s.unit, s.status, s.sector, s.whole AS part_of,
       (SELECT count(DISTINCT x.wording) FROM statements AS x WHERE x.fact = s.fact) AS articles, s.fact AS fact_id
  FROM listed AS s
  LEFT JOIN regions AS r ON r.code = s.recipient
  LEFT JOIN regions AS h ON h.code = s.helper
 ORDER BY s.first_year, s.last_year NULLS LAST, s.recipient, s.type, what, amount_yuan DESC, value DESC, s.fact;
