-- Counted groups and other figures in one form. Gives figures (id, type, sector, measure, unit, value, value_max,
-- qualifier, status, recipient, period_first, period_last, part_of, confidence, tree_code); measure is the group of a
-- beneficiary and the counted thing of an indicator. They overlap and must not be added; see headlines.
figures AS (
  SELECT b.id, 'beneficiary' AS type, b.sector, b.beneficiary_group AS measure, b.unit, b.count AS value,
         b.count_max AS value_max, b.qualifier, b.status, b.recipient, b.period_first, b.period_last, t.part_of,
         t.confidence, NULL AS tree_code
    FROM beneficiaries AS b JOIN facts AS t ON t.id = b.id
  UNION ALL
  SELECT i.id, 'indicator', i.sector, i.what, i.unit, i.value, i.value_max, i.qualifier, i.status, i.recipient,
         i.period_first, i.period_last, t.part_of, t.confidence, i.tree_code
    FROM indicators AS i JOIN facts AS t ON t.id = i.id)
