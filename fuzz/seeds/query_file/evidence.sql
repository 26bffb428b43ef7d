-- name: a
-- title: b
-- evidence: x y z
-- column:
WITH a AS (SELECT 1) SELECT * FROM a
