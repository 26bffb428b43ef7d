-- Where help arrives. Wants the parameters county and helper. Gives recipients (code): the regions in --county, or, with
-- --helper, those of them that articles pair with the helper or a region in it. Where neither is given it is not asked.
county_within (code) AS (
  SELECT code FROM regions WHERE code = :county
  UNION SELECT r.code FROM regions AS r JOIN county_within AS w ON r.parent_code = w.code),
helper_within (code) AS (
  SELECT code FROM regions WHERE code = :helper
  UNION SELECT r.code FROM regions AS r JOIN helper_within AS w ON r.parent_code = w.code),
helped_within (code) AS (
  SELECT recipient FROM partnerships WHERE helper IN (SELECT code FROM helper_within)
  UNION SELECT r.code FROM regions AS r JOIN helped_within AS w ON r.parent_code = w.code),
recipients (code) AS (
  SELECT code FROM regions
   WHERE (:county IS NULL OR code IN (SELECT code FROM county_within))
     AND (:helper IS NULL OR code IN (SELECT code FROM helped_within)))
