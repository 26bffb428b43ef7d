-- The funds that the usual parameters choose. Wants the parameters county, helper, kind, sector, year, from, to and
-- min-confidence. Gives selected: the columns of funds, part_of, confidence, and
--   helper       who gives fiscal money: the payer, or the only payer of the recipient's money where nobody names one
--   pair_helper  the helper of money of any kind: its payer, else the one above, else the only region that articles
--                pair with the recipient
county_within (code) AS (
  SELECT code FROM regions WHERE code = :county
  UNION SELECT r.code FROM regions AS r JOIN county_within AS w ON r.parent_code = w.code),
helper_within (code) AS (
  SELECT code FROM regions WHERE code = :helper
  UNION SELECT r.code FROM regions AS r JOIN helper_within AS w ON r.parent_code = w.code),
chosen AS (
  SELECT f.*, t.part_of, t.confidence
    FROM funds AS f JOIN facts AS t ON t.id = f.id
   WHERE (:county IS NULL OR f.recipient IN (SELECT code FROM county_within))
     AND (:kind IS NULL OR f.kind = :kind)
     AND (:sector IS NULL OR f.sector = :sector)
     AND (:year IS NULL OR (f.period_first = :year AND f.period_last = :year))
     AND (:from IS NULL OR f.period_first >= :from)
     AND (:to IS NULL OR f.period_last <= :to)
     AND (:min_confidence IS NULL OR t.confidence >= :min_confidence)),
only_partner AS (
  SELECT recipient, min(helper) AS helper FROM partnerships GROUP BY recipient HAVING count(DISTINCT helper) = 1),
-- Every use of a common table is compiled anew, so that few uses of this chain keep the first row quick.
helped AS (
  SELECT *, CASE WHEN kind = 'fiscal' AND payer_organisation IS NULL THEN
              coalesce(payer_region,
                       CASE WHEN recipient IS NOT NULL
                             AND min(payer_region) FILTER (WHERE kind = 'fiscal') OVER payers =
                                 max(payer_region) FILTER (WHERE kind = 'fiscal') OVER payers
                            THEN min(payer_region) FILTER (WHERE kind = 'fiscal') OVER payers END)
            END AS helper
    FROM chosen WINDOW payers AS (PARTITION BY recipient)),
paired AS (
  SELECT h.*, coalesce(h.payer_region, h.helper, p.helper) AS pair_helper
    FROM helped AS h LEFT JOIN only_partner AS p ON p.recipient = h.recipient),
selected AS (SELECT * FROM paired WHERE :helper IS NULL OR pair_helper IN (SELECT code FROM helper_within))
