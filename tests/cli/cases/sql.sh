# Ad-hoc SQL reads and cannot write; limits stop it with status 4.
article a.txt 820
run 0 ingest a.txt
remember
printf 'SELECT count(*) AS n FROM articles;\n' >question.sql
run_with question.sql 0 sql -
out_is <<'END'
n
1
END
run_with question.sql 0 sql
out_lines 2
# A statement may begin with a comment.
for statement in "$(printf -- '-- my question\nSELECT 1 AS one')" "$(printf -- '--\nSELECT 1 AS one')" \
  "$(printf -- '--\r\nSELECT 1 AS one')"; do
  for words in 'sql' 'sql --format csv'; do
    # shellcheck disable=SC2086
    run 0 $words "$statement"
    printf 'one\n1\n' | out_is
  done
done
run 0 sql "$(printf -- '-- my question\nSELECT')" 1 AS one --format csv
printf 'one\n1\n' | out_is
run 2 check '-- my question'
err_has "'-- my question' is one word too many"
run 2 sql --one 'SELECT 1'
err_has 'there is no option --one'
run 2 sql
for forbidden in 'DELETE FROM articles' 'DROP TABLE articles' "ATTACH 'x.db' AS x" "VACUUM INTO 'x.db'" \
  'PRAGMA user_version = 9' 'CREATE TABLE t (a)' 'SELECT 1; SELECT 2'; do
  run 1 sql "$forbidden"
  err_has 'error: '
  err_lines 1
  out_is_empty
done
for mistake in 'SELEC 1' 'SELECT no_such_column' "SELECT region_name('x')" ''; do
  run 2 sql "$mistake"
  err_has 'error: '
  err_lines 1
  out_is_empty
done
is_unchanged
[ ! -e x.db ] || fail "a query wrote a file"
run 4 sql 'SELECT code FROM regions ORDER BY code' --max-rows 2 --format jsonl
out_is <<'END'
{"code":"110000"}
{"code":"110101"}
END
err_is <<'END'
error: the answer was cut after 2 rows; raise --max-rows, or ask for less
END
run 0 sql 'SELECT code FROM regions LIMIT 2' --max-rows 2
run 4 sql "SELECT code FROM regions ORDER BY code" --max-rows 2 --format json --out cut.json
[ "$(tr -d '\n ' <cut.json)" = '[{"code":"110000"},{"code":"110101"}]' ] || fail "the cut file is not whole"
run 0 sql --file question.sql
out_lines 2
printf '\357\273\277SELECT 1 AS one' >marked.sql
run 0 sql --file marked.sql
out_lines 2
run_with question.sql 0 sql --file -
out_lines 2
run 2 sql --file none.sql
err_has 'none.sql: '
run 2 sql --file .
err_has 'error: --file .'
run 2 sql 'SELECT 1' --file question.sql
err_has 'give one of them'
run 4 sql 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n' --timeout 1
err_lines 1
run 2 sql 'SELECT 1' --timeout soon
err_has 'this is no whole number'
# One long function is stopped too; memory and temporary files have their limits.
run 4 sql "SELECT length(replace(hex(zeroblob(8000000)), hex(zeroblob(4000000)) || '1', ''))" --timeout 1
err_is <<'END'
error: the query took longer than 1 s; raise the time limit, or ask for less
END
many="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 150000)"
run 4 sql "$many SELECT printf('%0800d', i * 7919 % 1000003) AS t FROM n ORDER BY t" --temporary 10M --timeout 0
err_has 'too much temporary space'
out_is_empty
run 4 sql "SELECT json_group_array(hex(zeroblob(1000000))) FROM ($many SELECT i FROM n LIMIT 50)" --memory 30M
err_has 'too much memory'
run 4 sql 'SELECT 1' --memory 1K
err_is <<'END'
error: xiezuo.db: opening: out of memory; raise --memory of xiezuo sql, or end other programs
END
run 2 sql 'SELECT 1' --memory much
# Functions of our own.
run 0 sql "SELECT pinyin('长沙市') AS a, region_name('522730') AS b, in_region('522730', '黔南') AS c, yuan(50) AS d, '12名' REGEXP '^[0-9]+名$' AS e"
out_is <<'END'
a,b,c,d,e
changshashi,龙里县,1,0.5,1
END
run 0 sql "SELECT DISTINCT name FROM region_names WHERE name IN ('长沙', '成都', '常德', '中山') ORDER BY name COLLATE zh"
out_is <<'END'
name
常德
长沙
成都
中山
END
run 2 sql "SELECT in_region('522730', '鼓楼')"
err_has 'in_region: "鼓楼" names'
run 0 sql "SELECT count(*) AS n FROM passage_search WHERE passage_search MATCH fts('冷链仓库')"
out_has 1
