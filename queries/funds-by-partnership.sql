-- name: funds-by-partnership
-- title: Money by helper and recipient
-- title-zh: 各结对关系的帮扶资金
-- A fund belongs to one row: to its payer's pair, or where no region pays, to the only helper that the recipient has.
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Helper: whose money it is, or who is paired with the recipient
-- param: recipient region optional  The same as --county
-- param: scheme choice(east_west|intra_province|other) optional  Pairs that articles state under one scheme
-- param: year year optional  Money of that year alone
-- param: from year optional  Money of periods that begin in that year or later
-- param: to year optional  Money of periods that end in that year or earlier
-- param: kind choice(fiscal|donation|investment|sales|other) optional  One kind of money
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query funds-by-partnership --helper liwan
-- detail: helper_code code 支援地代码 Code of the helper
-- column: helper - 支援地 Helper: the payer, or where no region pays, the only one that is paired with the recipient
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- detail: stated - 结对有载 1 where articles state that the two are paired
-- column: kind - 类别 Kind of money; kinds are never added
-- column: status - 状态 done or planned; never added
-- column: reported_yuan yuan 报告总额 One reported total: for all sectors, of the widest, then newest period; else the largest
-- column: reported_sector - 报告总额领域 The one sector that the reported total is for; empty where it is for all
-- column: years - 年份 The years that it covers, as one word
-- detail: reported_articles - 报告篇数 Articles that report it, reprints not counted
-- column: itemised_yuan yuan 逐项合计 Sum of the single gifts, deals and projects, no part beside its whole
-- detail: also_in_yuan yuan 他行已计 What of it other rows of the kind and status count too, as parts of theirs; who adds rows takes it off
-- column: items - 项数 Items in that sum
-- column: itemised_articles - 逐项篇数 Articles that state them, reprints not counted
-- detail: other_totals - 其他总额数 Totals besides the reported one; listed, never added
-- detail: other_totals_listed - 其他总额 Those, in yuan, with their years and sector
-- detail: conflicts - 矛盾数 Pairs of figures here that contradict each other; of contradicting items the least is summed
-- detail: retold - 重述数 Items left out of the sum: another article tells of the same money and says more of it
-- uses: funds counting proof
-- evidence: reported_facts reported_yuan
-- evidence: itemised_facts itemised_yuan
-- evidence: other_facts other_totals_listed
-- evidence: retold_facts retold
WITH
recipient_within (code) AS (
  SELECT code FROM regions WHERE code = :recipient
  UNION SELECT r.code FROM regions AS r JOIN recipient_within AS w ON r.parent_code = w.code),
money AS (
  SELECT *, coalesce(pair_helper, '') || ' ' || coalesce(recipient, '') || ' ' || kind || ' ' || status AS cell
    FROM selected
   WHERE (:recipient IS NULL OR recipient IN (SELECT code FROM recipient_within))
     AND (:scheme IS NULL
          OR (pair_helper, recipient) IN (SELECT helper, recipient FROM partnerships WHERE scheme = :scheme))),
behind AS (SELECT * FROM money_behind),
cells AS (SELECT DISTINCT cell, pair_helper, recipient, kind, status FROM money)
SELECT c.pair_helper AS helper_code, h.name AS helper, c.recipient AS recipient_code, r.name AS recipient,
       EXISTS (SELECT 1 FROM partnerships AS p WHERE p.helper = c.pair_helper AND p.recipient = c.recipient) AS stated,
       c.kind, c.status, m.reported_yuan, nullif(m.reported_sector, 'general') AS reported_sector, m.reported_years AS years, m.reported_articles, m.itemised_yuan,
       m.also_in_yuan, m.items, m.itemised_articles, m.other_totals, m.other_totals_listed, m.conflicts, m.retold,
       m.reported_facts, m.itemised_facts, m.other_facts, m.retold_facts
  FROM cells AS c
  JOIN money_rows AS m ON m.cell = c.cell
  LEFT JOIN regions AS h ON h.code = c.pair_helper
  LEFT JOIN regions AS r ON r.code = c.recipient
 ORDER BY c.pair_helper, c.recipient, c.kind, c.status;
