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

# What names no file, or another format than was asked for, is refused before anything is written.
run 2 sql "$sql" --excel --out rows.xlsx
err_has 'error: --excel is about csv, not rows.xlsx'
[ ! -e rows.xlsx ] || fail "a file was written"
run 2 sql "$sql" --out rows.xls
err_has '.xls files are not written'
run 2 sql "$sql" --out ''
err_has '--out names no file'
run 2 export --out -
err_has 'several files do not fit into standard output'
run 0 sql "$sql" --out ROWS.JSON
cmp ROWS.JSON rows.json || fail "the ending's case changes the format"
"$XIEZUO" sql "$sql" --format json --out /dev/stdout >through.json || fail "standard output by its name"
cmp through.json rows.json || fail "standard output by its name differs"

# A terminal that goes away leaves nothing half-written.
many='WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n'
"$XIEZUO" sql "$many" --timeout 0 --max-rows 0 --out gone.csv 2>"$LOG/err" &
writer=$!
while ! ls | grep -q 'gone.csv.part-'; do kill -0 $writer || fail "it ended by itself"; done
kill -HUP $writer
if wait $writer; then fail "it ended well"; fi
[ "$(ls | grep -c gone.csv)" -eq 0 ] || fail "something half-written is left"
