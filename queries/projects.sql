-- name: projects
-- title: Projects, newest first
-- title-zh: 帮扶项目
-- param: county region optional  Recipient: code, Chinese name or pinyin; a prefecture takes in its counties
-- param: helper region optional  Recipients that articles pair with this region or one in it
-- param: sector choice(governance|talent|industry|labour|consumption|education|health|culture_tourism|infrastructure|relocation|rural|social|general) optional  One sector
-- param: year year optional  Projects of a period that holds the year
-- param: from year optional  Projects of periods that begin in that year or later
-- param: to year optional  Projects of periods that end in that year or earlier
-- param: status choice(done|planned) optional  Done or planned alone
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query projects --county huishui --sector education
-- column: project_id - 编号 Stable id
-- column: name - 项目 Name as printed
-- column: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Recipient
-- column: sector - 领域 Sector
-- column: period_first - 起始年 First year
-- column: period_last - 截止年 Last year
-- column: status - 状态 done or planned
-- column: amount_yuan yuan 金额 What the articles say that the project costs
-- column: articles - 篇数 Articles that state it, reprints not counted
-- uses: recipients
-- evidence: project_id -
WITH
listed AS (
  SELECT * FROM project_view
   WHERE (:status IS NULL OR status = :status)
     AND (coalesce(:county, :helper) IS NULL OR recipient_code IN (SELECT code FROM recipients))
     AND (:year IS NULL OR :year BETWEEN period_first AND period_last)
     AND (:from IS NULL OR period_first >= :from)
     AND (:to IS NULL OR period_last <= :to)
     AND (:sector IS NULL OR sector = :sector)
     AND (:min_confidence IS NULL OR confidence >= :min_confidence))
SELECT project_id, name, recipient_code, recipient, sector, period_first, period_last, status, amount_yuan, articles
  FROM listed
 ORDER BY period_last DESC NULLS LAST, recipient_code, name, project_id;
