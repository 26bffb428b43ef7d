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
run 2 sql
for forbidden in 'DELETE FROM articles' 'DROP TABLE articles' "ATTACH 'x.db' AS x" "VACUUM INTO 'x.db'" \
  'PRAGMA user_version = 9' 'CREATE TABLE t (a)' 'SELECT 1; SELECT 2' 'SELEC 1' 'SELECT no_such_column' ''; do
  run 2 sql "$forbidden"
  err_has 'error: '
  err_lines 1
  out_is_empty
done
is_unchanged
[ ! -e x.db ] || fail "a query wrote a file"
run 4 sql 'SELECT code FROM regions' --max-rows 2
err_lines 1
run 4 sql 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n' --timeout 1
err_lines 1
run 2 sql 'SELECT 1' --timeout soon
err_has 'this is no whole number'
