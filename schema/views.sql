-- Views for people: names beside codes; amounts in yuan (_yuan) and 万元 (_wan), an integer where whole and else the
-- exact number. `articles` counts those that state the fact, reprints not counted. They have no order of their own: a
-- query states one.

-- full_name is the way from the province down, without the divisions that only group others.
CREATE VIEW region_view AS
SELECT r.code, r.name, r.level, r.parent_code,
       coalesce(c.name, '') ||
       CASE WHEN b.name IS NULL OR b.name IN ('市辖区', '县') OR b.name LIKE '%直辖县级行政区划' THEN '' ELSE b.name END ||
       CASE WHEN a.name IS NULL OR a.name IN ('市辖区', '县') OR a.name LIKE '%直辖县级行政区划' THEN '' ELSE a.name END ||
       r.name AS full_name
  FROM regions AS r
  LEFT JOIN regions AS a ON a.code = r.parent_code
  LEFT JOIN regions AS b ON b.code = a.parent_code
  LEFT JOIN regions AS c ON c.code = b.parent_code;

CREATE VIEW fund_view AS
SELECT f.id AS fund_id,
       CASE WHEN f.amount_fen % 100 = 0 THEN f.amount_fen / 100 ELSE f.amount_fen / 100.0 END AS amount_yuan,
       CASE WHEN f.amount_fen % 1000000 = 0 THEN f.amount_fen / 1000000 ELSE f.amount_fen / 1000000.0 END AS amount_wan,
       CASE WHEN f.amount_max_fen % 100 = 0 THEN f.amount_max_fen / 100 ELSE f.amount_max_fen / 100.0 END AS amount_max_yuan,
       f.qualifier, f.kind, f.status, f.scope,
       f.payer_region AS payer_code, coalesce(p.name, f.payer_organisation) AS payer,
       f.recipient AS recipient_code, r.name AS recipient,
       f.period_first, f.period_last, f.sector, f.project AS project_id, j.name AS project, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = f.id) AS articles
  FROM funds AS f
  JOIN facts AS t ON t.id = f.id
  LEFT JOIN regions AS p ON p.code = f.payer_region
  LEFT JOIN regions AS r ON r.code = f.recipient
  LEFT JOIN projects AS j ON j.id = f.project;

CREATE VIEW beneficiary_view AS
SELECT b.id AS beneficiary_id, b.count, b.count_max, b.qualifier, b.unit, b.beneficiary_group,
       b.recipient AS recipient_code, r.name AS recipient,
       b.period_first, b.period_last, b.sector, b.status, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = b.id) AS articles
  FROM beneficiaries AS b
  JOIN facts AS t ON t.id = b.id
  LEFT JOIN regions AS r ON r.code = b.recipient;

CREATE VIEW indicator_view AS
SELECT i.id AS indicator_id, i.value, i.value_max, i.qualifier, i.unit, i.what,
       i.recipient AS recipient_code, r.name AS recipient,
       i.period_first, i.period_last, i.sector, i.status, i.tree_code, n.name_zh AS tree_name, t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = i.id) AS articles
  FROM indicators AS i
  JOIN facts AS t ON t.id = i.id
  LEFT JOIN regions AS r ON r.code = i.recipient
  LEFT JOIN indicator_tree AS n ON n.code = i.tree_code;

CREATE VIEW project_view AS
SELECT j.id AS project_id, j.name, j.recipient AS recipient_code, r.name AS recipient,
       j.sector, j.period_first, j.period_last, j.status,
       CASE WHEN j.amount_fen % 100 = 0 THEN j.amount_fen / 100 ELSE j.amount_fen / 100.0 END AS amount_yuan,
       CASE WHEN j.amount_fen % 1000000 = 0 THEN j.amount_fen / 1000000 ELSE j.amount_fen / 1000000.0 END AS amount_wan,
       t.part_of, t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = j.id) AS articles
  FROM projects AS j
  JOIN facts AS t ON t.id = j.id
  LEFT JOIN regions AS r ON r.code = j.recipient;

CREATE VIEW partnership_view AS
SELECT p.id AS partnership_id, p.helper AS helper_code, h.name AS helper, p.recipient AS recipient_code,
       r.name AS recipient, p.scheme, p.since, p.until,
       EXISTS (SELECT 1 FROM known_partnerships AS k WHERE k.helper = p.helper AND k.recipient = p.recipient) AS known,
       t.confidence,
       (SELECT count(DISTINCT wording) FROM statements WHERE fact = p.id) AS articles
  FROM partnerships AS p
  JOIN facts AS t ON t.id = p.id
  JOIN regions AS h ON h.code = p.helper
  JOIN regions AS r ON r.code = p.recipient;

-- Facts that disagree: those that one article states of one thing, and the sums of two articles for one kind of money,
-- payer, recipient and period, where each article has only that one and neither is twice the other.
CREATE VIEW conflict_view AS
WITH
sole_totals AS (
  SELECT s.article, min(s.id) AS statement, min(s.fact) AS fact, min(s.amount_fen) AS amount_fen,
         s.kind, s.payer_region, s.payer_organisation, s.recipient, s.period_first, s.period_last
    FROM statements AS s
   WHERE s.type = 'fund' AND s.scope = 'total' AND s.status = 'done' AND s.sector = 'general' AND s.qualifier = 'exact'
     AND s.amount_max_fen IS NULL AND s.part_of IS NULL AND s.recipient IS NOT NULL AND s.period_first IS NOT NULL
   GROUP BY s.kind, s.recipient, s.period_first, s.period_last, s.payer_region, s.payer_organisation, s.article
  HAVING min(s.amount_fen) = max(s.amount_fen))
SELECT DISTINCT min(a.fact, b.fact) AS first, max(a.fact, b.fact) AS second, c.what
  FROM conflicts AS c
  JOIN statements AS a ON a.id = c.first
  JOIN statements AS b ON b.id = c.second
 WHERE a.fact <> b.fact
UNION
SELECT a.fact, b.fact,
       (SELECT e.quote FROM evidence AS e WHERE e.statement = a.fact ORDER BY e.start, e."end" LIMIT 1) || ' / ' ||
       (SELECT e.quote FROM evidence AS e WHERE e.statement = b.fact ORDER BY e.start, e."end" LIMIT 1)
  FROM sole_totals AS a
  JOIN sole_totals AS b ON b.kind = a.kind AND b.recipient = a.recipient AND b.period_first = a.period_first
   AND b.period_last = a.period_last AND b.payer_region IS a.payer_region
   AND b.payer_organisation IS a.payer_organisation
 WHERE a.fact < b.fact AND a.amount_fen <> b.amount_fen
   AND max(a.amount_fen, b.amount_fen) < 2 * min(a.amount_fen, b.amount_fen);

-- Every numeric expression of every article, once for each fact that it became: what was printed, what it means, and
-- the fact, or the reason why there is none. A fund's value is in yuan. A project's sum is listed as its fund where
-- the same words are one.
CREATE VIEW ledger AS
SELECT e.article, e.start, e."end", e.quote,
       CASE WHEN s.amount_fen IS NULL THEN CAST(s.value AS NUMERIC) ELSE CASE WHEN s.amount_fen % 100 = 0 THEN s.amount_fen / 100 ELSE s.amount_fen / 100.0 END END AS value,
       CASE WHEN s.amount_max_fen IS NULL THEN CAST(s.value_max AS NUMERIC) ELSE CASE WHEN s.amount_max_fen % 100 = 0 THEN s.amount_max_fen / 100 ELSE s.amount_max_fen / 100.0 END END AS value_max,
       CASE WHEN s.amount_fen IS NULL THEN s.unit ELSE '元' END AS unit,
       coalesce(s.qualifier, 'exact') AS qualifier, s.type, e.fact, NULL AS reason, e.rule
  FROM evidence AS e
  JOIN statements AS s ON s.id = e.statement
 WHERE s.type IN ('fund', 'beneficiary', 'indicator')
    OR (s.type = 'project' AND s.amount_fen IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM evidence AS o JOIN statements AS u ON u.id = o.statement
           WHERE o.article = e.article AND o.start >= e.start AND o."end" <= e."end" AND u.type <> 'project'))
UNION ALL
SELECT x.article, x.start, x."end", x.quote, CAST(x.value AS NUMERIC), CAST(x.value_max AS NUMERIC), x.unit, x.qualifier,
       NULL, NULL, x.reason, x.rule
  FROM residue AS x;
