-- What the figures of each row rest on. Wants behind (cell, figure, fact). Gives proof (cell, figure, fact_count,
-- articles, facts): how many facts, how many articles, and the ids of the facts. Each wording counts once: of articles
-- that print one wording, which are reprints of each other, the one that states most stands for all.
volumes AS (SELECT article, count(*) AS statements FROM statements GROUP BY article),
standing AS (
  SELECT b.cell, b.figure, b.fact, s.article,
         row_number() OVER (PARTITION BY b.cell, b.figure, b.fact, s.wording
                            ORDER BY v.statements DESC, s.article) AS place
    FROM behind AS b CROSS JOIN statements AS s ON s.fact = b.fact CROSS JOIN volumes AS v ON v.article = s.article),
proof AS (
  SELECT cell, figure, count(DISTINCT fact) AS fact_count,
         count(DISTINCT CASE WHEN place = 1 THEN article END) AS articles, group_concat(DISTINCT fact) AS facts
    FROM standing GROUP BY cell, figure)
