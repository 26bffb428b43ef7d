-- name: investments
-- title: Business capital: deals and totals
-- title-zh: 产业投资
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Helper: the payer's region, or the one paired with the recipient
-- param: year year optional  Money of that year alone
-- param: from year optional  Money of periods that begin in that year or later
-- param: to year optional  Money of periods that end in that year or earlier
-- param: kind text fixed=investment
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- param: status choice(done|planned) optional  Done or planned alone
-- example: xiezuo query investments --county dushan
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: investor - 投资方 Who invests, as printed
-- column: project - 项目 The project that it pays
-- column: amount_yuan yuan 金额 The amount; the lower end of a range
-- detail: amount_max_yuan yuan 上限 The upper end of a range
-- detail: qualifier - 限定 exact, about, over, under or range
-- column: scope - 口径 total: a sum over several; item: one deal
-- column: status - 状态 done or planned; never added
-- column: counted - 计入 1 for the items whose amounts may be added: no part beside its whole, of contradicting ones the least, none told again
-- column: sector - 领域 Sector
-- column: years - 年份 The years that it covers, as one word
-- detail: part_of - 其中 Id of the amount of which this is a part
-- column: articles - 篇数 Articles that state it, reprints not counted
-- detail: fund_id - 编号 Stable id
-- uses: funds counting proof
-- evidence: fund_id amount_yuan
WITH
money AS (
  SELECT *, status AS cell FROM selected WHERE :status IS NULL OR status = :status),
behind AS (SELECT * FROM money_behind)
SELECT v.recipient_code, v.recipient, v.payer AS investor, v.project, v.amount_yuan, v.amount_max_yuan, v.qualifier,
       v.scope, v.status, v.fund_id IN (SELECT id FROM items) AS counted, v.sector,
       CASE WHEN v.period_first = v.period_last THEN v.period_first
            ELSE v.period_first || '-' || v.period_last END AS years,
       v.part_of, v.articles, v.fund_id
  FROM money AS m JOIN fund_view AS v ON v.fund_id = m.id
 ORDER BY v.recipient_code, v.status, v.scope DESC, v.amount_yuan DESC, v.fund_id;
