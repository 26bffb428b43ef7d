# A dry run says what would happen and leaves no trace.
article a.txt 820
cp a.txt b.txt
run 0 ingest a.txt b.txt --dry-run
err_has 'dry run, nothing is stored:'
err_has '1 article new, 1 unchanged, 0 refused; facts: '
[ ! -e xiezuo.db ] || fail "a dry run made a database"
run 0 ingest a.txt
remember
article c.txt 5
run 0 ingest a.txt c.txt --dry-run
err_has '1 article new, 1 unchanged'
is_unchanged
