# The program explains itself, and never runs a guess.
run 0
out_has 'xiezuo ingest articles/'
out_has 'xiezuo query'
err_is_empty
run 0 --help
out_has 'Exit status: 0 done'
run 0 help
out_has 'Commands:'
run 0 --version
out_has 'xiezuo '
out_lines 1

run 0 ingest --help
out_has 'Usage:'
out_has 'xiezuo ingest articles/'
out_has '--max-size SIZE'
cp "$LOG/out" "$LOG/first"
run 0 help ingest
cmp -s "$LOG/first" "$LOG/out" || fail "help ingest differs from ingest --help"
for command in ingest query search facts sql export articles show reread check migrate backup; do
  run 0 "$command" --help
  out_has "xiezuo $command"
done

run 2 inest a.txt
err_is <<'END'
error: there is no command inest; did you mean ingest?
END
out_is_empty
run 2 frobnicate
err_has 'xiezuo --help lists the commands'
err_lacks 'did you mean'
run 2 --frobnicate
err_has 'there is no option --frobnicate'
run 2 facts --frobnicate
err_has 'frobnicate'
err_lines 1
run 2 check one
err_has "'one' is one word too many"
run 2 ingest
err_has 'no file or folder is named'
run 2 facts --format xml
err_has 'use one of table, csv, tsv, json, jsonl, markdown'
run 2 facts --lang fr
err_has 'use en or zh'
[ ! -e xiezuo.db ] || fail "a database was made"
