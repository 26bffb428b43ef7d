# The same rows in every format; none depends on a locale.
article a.txt 820
run 0 ingest a.txt
sql="SELECT '龙里县' AS county, 8200000 AS amount_yuan, 'a,\"b\"' || char(10) || 'c' AS quote UNION ALL SELECT 'x', NULL, ''"
run 0 sql "$sql"
out_is <<'END'
county,amount_yuan,quote
龙里县,8200000,"a,""b"" c"
x,,
END
run 0 sql "$sql" --format tsv
printf 'county\tamount_yuan\tquote\n龙里县\t8200000\ta,"b" c\nx\t\t\n' | out_is
run 0 sql "$sql" --format json
out_is <<'END'
[
{"county":"龙里县","amount_yuan":8200000,"quote":"a,\"b\"\nc"},
{"county":"x","amount_yuan":null,"quote":""}
]
END
run 0 sql "$sql" --format jsonl
out_lines 2
run 0 sql "$sql" --format markdown
out_is <<'END'
| county | amount_yuan | quote |
| --- | --- | --- |
| 龙里县 | 820万元 | a,"b" c |
| x |  |  |
END
run 0 sql "$sql" --format table
out_is <<'END'
county  amount_yuan  quote
──────  ───────────  ───────
龙里县      820万元  a,"b" c
x
END

run 0 sql "$sql" --format json --out rows.json
out_is_empty
"$XIEZUO" sql "$sql" --format json | cmp - rows.json || fail "a file differs from standard output"
run 2 sql 'SELECT nothing' --out rows.json
grep -q 龙里县 rows.json || fail "a failed query took the old file away"
run 1 sql "$sql" --out missing/rows.csv
err_has 'error: missing/rows.csv: '
[ "$(ls | grep -c "[.]part-")" -eq 0 ] || fail "a half-written file is left"
