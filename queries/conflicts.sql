-- name: conflicts
-- title: Pairs of facts that contradict each other, with the words of both
-- title-zh: 矛盾数据
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: type choice(partnership|fund|beneficiary|indicator|project) optional  One type of fact
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query conflicts
-- example: xiezuo query conflicts --county guizhou --type fund
-- column: type - 类型 Type of the facts
-- column: what - 矛盾 What they disagree about
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: first_value - 数值一 What one says, money in yuan
-- column: first_quote - 原文一 Its words
-- column: first_articles - 篇数一 Articles that say so, reprints not counted
-- column: second_value - 数值二 What the other says
-- column: second_quote - 原文二 Its words
-- column: second_articles - 篇数二 Articles that say so, reprints not counted
-- column: unit - 单位 Unit of both
-- detail: first_fact - 编号一 Stable id of the one
-- detail: second_fact - 编号二 Stable id of the other
-- uses: recipients
-- evidence: first_fact first_value
-- evidence: second_fact second_value
WITH
said AS (
  SELECT s.id, s.type, s.recipient, s.sector, t.confidence,
         CASE WHEN s.amount_fen IS NULL THEN CAST(s.value AS NUMERIC)
            WHEN s.amount_fen % 100 = 0 THEN s.amount_fen / 100 ELSE s.amount_fen / 100.0 END AS value,
         CASE WHEN s.amount_fen IS NULL THEN s.unit ELSE '元' END AS unit,
         (SELECT e.quote FROM evidence AS e WHERE e.statement = s.id ORDER BY e.start, e."end" LIMIT 1) AS quote,
         (SELECT count(DISTINCT x.wording) FROM statements AS x WHERE x.fact = s.id) AS articles
    FROM conflict_view AS c
    JOIN facts AS t ON t.id IN (c.first, c.second)
    JOIN statements AS s ON s.id = t.id
   GROUP BY s.id)
SELECT a.type, c.what, coalesce(a.recipient, b.recipient) AS recipient_code, r.name AS recipient,
       a.value AS first_value, a.quote AS first_quote, a.articles AS first_articles,
       b.value AS second_value, b.quote AS second_quote, b.articles AS second_articles, coalesce(a.unit, b.unit) AS unit,
       c.first AS first_fact, c.second AS second_fact
  FROM conflict_view AS c
  JOIN said AS a ON a.id = c.first
  JOIN said AS b ON b.id = c.second
  LEFT JOIN regions AS r ON r.code = coalesce(a.recipient, b.recipient)
 WHERE (coalesce(:county, :helper) IS NULL OR a.recipient IN (SELECT code FROM recipients)
        OR b.recipient IN (SELECT code FROM recipients))
   AND (:type IS NULL OR a.type = :type)
   AND (:sector IS NULL OR :sector IN (a.sector, b.sector))
   AND (:min_confidence IS NULL OR min(a.confidence, b.confidence) >= :min_confidence)
 ORDER BY a.type, coalesce(a.recipient, b.recipient), c.first, c.second, c.what;
