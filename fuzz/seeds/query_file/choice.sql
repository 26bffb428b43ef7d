-- name: a
-- title: b
-- param: kk choice(|||) default=x y
SELECT :kk
