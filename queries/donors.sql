-- name: donors
-- title: Who gives, and how much
-- title-zh: 捐赠方
-- Two that give together are one donor, as printed. The donations that name nobody are the row without a donor.
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Helper: the donor's region, or the one paired with the recipient
-- param: year year optional  Money of that year alone
-- param: from year optional  Money of periods that begin in that year or later
-- param: to year optional  Money of periods that end in that year or earlier
-- param: kind text fixed=donation
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query donors --county huishui
-- column: donor - 捐赠方 Organisation or person as printed, or region; empty where nobody is named
-- detail: donor_code code 捐赠地代码 Code of the donor, where it is a region
-- column: status - 状态 done or planned; never added
-- column: reported_yuan yuan 报告总额 One reported total: for all sectors, of the widest, then newest period; else the largest
-- column: reported_sector - 报告总额领域 The one sector that the reported total is for; empty where it is for all
-- detail: reported_code code 报告总额地代码 Code of the region of that total: the widest that has one
-- column: reported_for - 报告总额所指 Its name
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
-- column: recipients - 受援地 Regions that the gifts go to
-- uses: funds counting proof
-- evidence: reported_facts reported_yuan
-- evidence: itemised_facts itemised_yuan
-- evidence: other_facts other_totals_listed
-- evidence: retold_facts retold
WITH
money AS (
  SELECT *, coalesce(payer_organisation, '') || ' ' || coalesce(payer_region, '') || ' ' || status AS cell FROM selected),
behind AS (SELECT * FROM money_behind),
cells AS (SELECT DISTINCT cell, payer_organisation, payer_region, status FROM money),
reached AS (
  SELECT cell, group_concat(name, '; ') AS recipients
    FROM (SELECT DISTINCT m.cell, m.recipient, r.name FROM money AS m JOIN regions AS r ON r.code = m.recipient
           ORDER BY m.cell, m.recipient)
   GROUP BY cell)
SELECT coalesce(c.payer_organisation, d.name) AS donor, c.payer_region AS donor_code, c.status, m.reported_yuan, nullif(m.reported_sector, 'general') AS reported_sector,
       m.reported_recipient AS reported_code, r.name AS reported_for, m.reported_years AS years, m.reported_articles,
       m.itemised_yuan,
       m.also_in_yuan, m.items, m.itemised_articles, m.other_totals, m.other_totals_listed, m.conflicts, m.retold, t.recipients,
       m.reported_facts, m.itemised_facts, m.other_facts, m.retold_facts
  FROM cells AS c
  JOIN money_rows AS m ON m.cell = c.cell
  LEFT JOIN regions AS d ON d.code = c.payer_region
  LEFT JOIN regions AS r ON r.code = m.reported_recipient
  LEFT JOIN reached AS t ON t.cell = c.cell
 ORDER BY c.status, m.itemised_yuan DESC NULLS LAST, m.reported_yuan DESC NULLS LAST, donor NULLS LAST, c.cell;
