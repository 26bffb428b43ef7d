-- name: partnerships
-- title: Pairs of helper and recipient that articles state
-- title-zh: 结对关系
-- param: region region optional  Helper or recipient: code, Chinese name or pinyin; takes in what lies in it
-- param: helper region optional  Helper alone
-- param: recipient region optional  Recipient alone
-- param: scheme choice(east_west|intra_province|other) optional  One scheme
-- param: year year optional  Pairs that held in that year, as far as articles say
-- param: include choice(stated|all) default=stated  all: known pairs that no article states too
-- param: min-confidence share optional  Leave out facts less certain than this, 0 to 1
-- example: xiezuo query partnerships --region huishui
-- example: xiezuo query partnerships --helper tianjin --recipient gansu
-- column: helper_code code 支援地代码 Code of the helper
-- column: helper - 支援地 Region that helps
-- column: recipient_code code 受援地代码 Code of the recipient
-- column: recipient - 受援地 Region that is helped
-- column: scheme - 机制 east_west, intra_province or other
-- column: since - 起始年 First year
-- column: until - 截止年 Last year
-- column: articles - 篇数 Articles that state it, reprints not counted; 0 for one known from elsewhere
-- column: known - 已知 1 where the pair is in the reference data
-- evidence: partnership_id -
WITH RECURSIVE
within (code) AS (
  SELECT code FROM regions WHERE code = :region
  UNION SELECT r.code FROM regions AS r JOIN within AS w ON r.parent_code = w.code),
helper_within (code) AS (
  SELECT code FROM regions WHERE code = :helper
  UNION SELECT r.code FROM regions AS r JOIN helper_within AS w ON r.parent_code = w.code),
recipient_within (code) AS (
  SELECT code FROM regions WHERE code = :recipient
  UNION SELECT r.code FROM regions AS r JOIN recipient_within AS w ON r.parent_code = w.code),
pairs AS (
  SELECT helper_code, helper, recipient_code, recipient, scheme, since, until, articles, known, partnership_id
    FROM partnership_view WHERE :min_confidence IS NULL OR confidence >= :min_confidence
  UNION ALL
  SELECT k.helper, h.name, k.recipient, r.name, k.scheme, nullif(k.since, 0), k.until, 0, 1, NULL
    FROM known_partnerships AS k
    JOIN regions AS h ON h.code = k.helper
    JOIN regions AS r ON r.code = k.recipient
   WHERE :include = 'all' AND NOT EXISTS (
           SELECT 1 FROM partnerships AS p WHERE p.helper = k.helper AND p.recipient = k.recipient))
SELECT * FROM pairs
 WHERE (:scheme IS NULL OR scheme = :scheme)
   AND (:region IS NULL OR helper_code IN (SELECT code FROM within) OR recipient_code IN (SELECT code FROM within))
   AND (:helper IS NULL OR helper_code IN (SELECT code FROM helper_within))
   AND (:recipient IS NULL OR recipient_code IN (SELECT code FROM recipient_within))
   AND (:year IS NULL OR :year BETWEEN coalesce(since, :year) AND coalesce(until, :year))
 ORDER BY recipient_code, helper_code, scheme, since, until, partnership_id;
