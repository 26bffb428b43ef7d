-- name: funds-by-county
-- title: Money by county and kind: what articles report in total beside what they itemise
-- title-zh: 各县帮扶资金：报告总额与逐项合计
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Helper: whose money it is, or who is paired with the recipient
-- param: year year optional  Money of that year alone
-- param: from year optional  Money of periods that begin in that year or later
-- param: to year optional  Money of periods that end in that year or earlier
-- param: kind choice(fiscal|donation|investment|sales|other) optional  One kind of money
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query funds-by-county --county huishui
-- example: xiezuo query funds-by-county --kind fiscal --year 2024
-- detail: recipient_code code 受援地代码 Code of the recipient
-- column: recipient region 受援地 The recipient, at the level that the articles name
-- detail: helper_code code 支援地代码 Helper region, of fiscal money
-- column: helper - 支援地 Its name
-- column: kind - 类别 Kind of money; kinds are never added
-- column: status - 状态 done or planned; never added
-- column: reported_yuan yuan 报告总额 One reported total: for all sectors, of the widest, then newest period; else the largest
-- column: reported_sector - 报告总额领域 The one sector that the reported total is for; empty where it is for all
-- detail: reported_first - 起始年 First year that it covers
-- detail: reported_last - 截止年 Last year that it covers
-- column: years - 年份 The years that it covers, as one word
-- detail: reported_articles - 报告篇数 Articles that report it, reprints not counted
-- column: itemised_yuan yuan 逐项合计 Sum of the single gifts, deals and projects, no part beside its whole
-- detail: also_in_yuan yuan 他行已计 What of it other rows of the kind and status count too, as parts of theirs; who adds rows takes it off
-- column: items - 项数 Items in that sum
-- detail: itemised_articles - 逐项篇数 Articles that state them, reprints not counted
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
money AS (
  SELECT *, coalesce(recipient, '') || ' ' || coalesce(helper, '') || ' ' || kind || ' ' || status AS cell FROM selected),
behind AS (SELECT * FROM money_behind),
cells AS (SELECT DISTINCT cell, recipient, helper, kind, status FROM money)
SELECT c.recipient AS recipient_code, r.name AS recipient, c.helper AS helper_code, h.name AS helper, c.kind, c.status,
       m.reported_yuan, nullif(m.reported_sector, 'general') AS reported_sector, m.reported_first, m.reported_last, m.reported_years AS years, m.reported_articles, m.itemised_yuan,
       m.also_in_yuan, m.items, m.itemised_articles, m.other_totals, m.other_totals_listed, m.conflicts, m.retold,
       m.reported_facts, m.itemised_facts, m.other_facts, m.retold_facts
  FROM cells AS c
  JOIN money_rows AS m ON m.cell = c.cell
  LEFT JOIN regions AS r ON r.code = c.recipient
  LEFT JOIN regions AS h ON h.code = c.helper
 ORDER BY c.recipient, c.kind, c.status, c.helper;
