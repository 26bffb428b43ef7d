-- name: a
-- title: b
-- param: k choice(a|b default=a
-- uses: counting counting none
SELECT 1
