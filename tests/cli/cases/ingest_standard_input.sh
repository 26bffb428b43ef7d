# A dash is standard input.
article a.txt 820
run_with a.txt 0 ingest - --source 某日报
err_has '1 article new'
run 0 sql 'SELECT name, newspaper FROM articles'
out_is <<'END'
name,newspaper
-,某日报
END
: >empty
run_with empty 1 ingest -
err_has 'error: -: '
