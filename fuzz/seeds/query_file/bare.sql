-- name: a
-- title: b
SELECT 1;
