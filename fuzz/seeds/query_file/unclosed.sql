-- name: a
-- title: b
-- param: kk choice(a|b default=a
-- uses: counting counting none
SELECT 1
