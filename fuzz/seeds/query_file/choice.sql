-- name: a
-- title: b
-- param: k choice(|||) default=x y
SELECT :k
