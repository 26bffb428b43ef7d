-- name: partnerships
-- title: Pairs of helper and recipient that articles state
-- title-zh: 结对关系
-- param: region region optional  Helper or recipient: code, Chinese name or pinyin; takes in what lies in it
-- param: scheme choice(east_west|intra_province|other) optional  One scheme
-- param: include choice(stated|all) default=stated  all: known pairs that no article states too
-- example: xiezuo query partnerships --region huishui
-- column: helper_code code 支援地代码 Code of the helper
-- column: helper - 支援地 Region that helps
-- column: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Region that is helped
-- column: scheme - 机制 east_west, intra_province or other
-- column: since - 起始年 First year
-- column: until - 截止年 Last year
-- column: articles - 篇数 Articles that state it, reprints not counted; 0 for one known from elsewhere
-- column: known - 已知 1 where the pair is in the reference data
WITH RECURSIVE
within (code) AS (
  SELECT code FROM regions WHERE code = :region
  UNION SELECT r.code FROM regions AS r JOIN within AS w ON r.parent_code = w.code),
pairs AS (
  SELECT helper_code, helper, recipient_code, recipient, scheme, since, until, articles, known FROM partnership_view
  UNION ALL
  SELECT k.helper, h.name, k.recipient, r.name, k.scheme, nullif(k.since, 0), k.until, 0, 1
    FROM known_partnerships AS k
    JOIN regions AS h ON h.code = k.helper
    JOIN regions AS r ON r.code = k.recipient
   WHERE :include = 'all' AND NOT EXISTS (
           SELECT 1 FROM partnerships AS p WHERE p.helper = k.helper AND p.recipient = k.recipient))
SELECT * FROM pairs
 WHERE (:scheme IS NULL OR scheme = :scheme)
   AND (:region IS NULL OR helper_code IN (SELECT code FROM within) OR recipient_code IN (SELECT code FROM within))
 ORDER BY recipient_code, helper_code, scheme, since, until;
