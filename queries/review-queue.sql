-- name: review-queue
-- title: What a person should look at first: the least certain facts
-- title-zh: 待核查清单
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: type choice(partnership|fund|beneficiary|indicator|project) optional  One type of fact
-- param: max-confidence number default=1  Facts no more certain than this, 0 to 1
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- param: first count default=50  How many
-- example: xiezuo query review-queue --first 20
-- example: xiezuo query review-queue --type fund --max-confidence 0.9
-- column: confidence - 可信度 How certain the reading is, 0 to 1
-- column: doubts - 疑点 What was not in the words themselves but taken from the context, is missing, or is contradicted
-- column: type - 类型 Type of the fact
-- column: what - 内容 Helper of a partnership, name of a project, kind of money, group, or the counted thing as printed
-- column: amount_yuan yuan 金额 Money
-- column: value - 数值 Any other figure
-- column: unit - 单位 Its unit
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: quote - 原文 The words, as printed
-- column: name - 文件 File name of the article
-- detail: article - 文章 Id of the article
-- column: start - 起点 First code point of the quote; xiezuo explain ARTICLE:START tells why it was read so
-- column: fact_id - 编号 Stable id
-- uses: recipients
-- evidence: fact_id -
WITH
contradicted (id) AS (SELECT first FROM conflict_view UNION SELECT second FROM conflict_view),
listed AS (
  SELECT s.*, t.confidence AS certainty, t.inherited AS from_context
    FROM facts AS t JOIN statements AS s ON s.id = t.id
   WHERE t.confidence <= :max_confidence
     AND (:min_confidence IS NULL OR t.confidence >= :min_confidence)
     AND (:type IS NULL OR t.type = :type)
     AND (:sector IS NULL OR s.sector = :sector)
     AND (coalesce(:county, :helper) IS NULL OR s.recipient IN (SELECT code FROM recipients))
   ORDER BY t.confidence, t.id LIMIT :first)
SELECT round(l.certainty, 3) AS confidence,
       trim(CASE WHEN l.from_context = '' THEN '' ELSE 'from context: ' || l.from_context || '; ' END ||
            CASE WHEN l.recipient IS NULL THEN 'no recipient; ' ELSE '' END ||
            CASE WHEN l.type <> 'partnership' AND l.period_first IS NULL THEN 'no period; ' ELSE '' END ||
            CASE WHEN l.fact IN (SELECT id FROM contradicted) THEN 'contradicted; ' ELSE '' END, '; ') AS doubts,
       l.type, coalesce(h.name, l.name, l.kind, l.beneficiary_group, l.what) AS what,
       CASE WHEN l.amount_fen % 100 = 0 THEN l.amount_fen / 100 ELSE l.amount_fen / 100.0 END AS amount_yuan,
       CAST(l.value AS NUMERIC) AS value, l.unit, l.recipient AS recipient_code, r.name AS recipient,
       e.quote, a.name, substr(a.digest, 1, 12) AS article, e.start, l.fact AS fact_id
  FROM listed AS l
  JOIN articles AS a ON a.digest = l.article
  LEFT JOIN evidence AS e ON e.statement = l.id
                         AND (e.start, e."end") = (SELECT x.start, x."end" FROM evidence AS x WHERE x.statement = l.id
                                                    ORDER BY x.start, x."end" LIMIT 1)
  LEFT JOIN regions AS r ON r.code = l.recipient
  LEFT JOIN regions AS h ON h.code = l.helper
 ORDER BY l.certainty, l.id;
