# check, backup and migrate.
article a.txt 820
run 0 ingest a.txt
run 0 check
err_has 'xiezuo.db is sound'
out_is_empty
run 0 backup copy.db
run 0 check --db copy.db
"$XIEZUO" facts --format jsonl --db copy.db >copy.jsonl
"$XIEZUO" facts --format jsonl | cmp - copy.jsonl || fail "the copy answers differently"
run 1 backup copy.db
err_has 'copy.db'
run 2 backup
run 0 migrate
err_has 'xiezuo.db is up to date'

# A damaged file is told, never answered from.
head -c 40000 xiezuo.db >cut.db
status=0
"$XIEZUO" check --db cut.db >"$LOG/out" 2>"$LOG/err" || status=$?
COMMAND='xiezuo check --db cut.db'
[ "$status" -eq 5 ] || fail "status $status, not 5"
