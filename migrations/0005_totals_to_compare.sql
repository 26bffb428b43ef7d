-- To look for sums of two articles that disagree, every statement was read; an index has the few that matter.
-- The sums that conflict_view compares, in its order.
CREATE INDEX statements_of_totals
    ON statements (kind, recipient, period_first, period_last, payer_region, payer_organisation, article, amount_fen, id, fact)
 WHERE type = 'fund' AND scope = 'total' AND status = 'done' AND sector = 'general' AND qualifier = 'exact'
   AND amount_max_fen IS NULL AND part_of IS NULL AND recipient IS NOT NULL AND period_first IS NOT NULL;

DROP VIEW conflict_view;

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
