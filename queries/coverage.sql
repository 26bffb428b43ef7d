-- name: coverage
-- title: What became of the numbers of each article
-- title-zh: 数字覆盖率
-- example: xiezuo query coverage
-- column: article - 文章 Id of the article; empty in the last row, which is over all
-- column: name - 文件 File name
-- column: numbers - 数字 Numeric expressions in passages about cooperation
-- column: facts - 成为事实 Of those, how many became facts
-- column: share_percent - 占比 That share in per cent
-- column: rest - 其余原因 Why the rest did not, most frequent first
-- column: irrelevant - 无关段落 Numeric expressions in passages that are not about cooperation
-- evidence: proof facts
WITH
numbers AS MATERIALIZED (SELECT article, start, "end", fact, reason FROM ledger),
expressions AS (
  SELECT article, start, "end", max(fact IS NOT NULL) AS is_fact,
         max(CASE WHEN reason IN ('another-article', 'notice', 'byline') THEN 'irrelevant' ELSE reason END) AS reason
    FROM numbers GROUP BY article, start, "end"),
outcomes AS (  -- the row over all has the article ''
  SELECT article, CASE WHEN is_fact THEN '' ELSE reason END AS reason, count(*) AS n FROM expressions GROUP BY 1, 2
  UNION ALL
  SELECT '', CASE WHEN is_fact THEN '' ELSE reason END, count(*) FROM expressions GROUP BY 2),
counts AS (
  SELECT article, sum(n) FILTER (WHERE reason <> 'irrelevant') AS numbers, sum(n) FILTER (WHERE reason = '') AS facts,
         sum(n) FILTER (WHERE reason = 'irrelevant') AS irrelevant
    FROM outcomes GROUP BY article),
rests AS (
  SELECT article, group_concat(reason || ' ' || n, '; ') AS rest
    FROM (SELECT * FROM outcomes WHERE reason NOT IN ('', 'irrelevant') ORDER BY article, n DESC, reason)
   GROUP BY article),
proofs AS (
  SELECT article, group_concat(DISTINCT fact) AS proof FROM numbers WHERE fact IS NOT NULL GROUP BY article
  UNION ALL SELECT '', group_concat(DISTINCT fact) FROM numbers WHERE fact IS NOT NULL),
listed (digest, name) AS (
  SELECT digest, name FROM articles UNION ALL SELECT '', '' WHERE EXISTS (SELECT 1 FROM articles))
SELECT substr(a.digest, 1, 12) AS article, a.name, coalesce(c.numbers, 0) AS numbers, coalesce(c.facts, 0) AS facts,
       round(100.0 * coalesce(c.facts, 0) / c.numbers, 1) AS share_percent, r.rest, coalesce(c.irrelevant, 0) AS irrelevant, p.proof
  FROM listed AS a
  LEFT JOIN counts AS c ON c.article = a.digest
  LEFT JOIN rests AS r ON r.article = a.digest
  LEFT JOIN proofs AS p ON p.article = a.digest
 ORDER BY a.digest = '', a.name, a.digest;
