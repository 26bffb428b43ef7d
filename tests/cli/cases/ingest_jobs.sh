# The number of threads and the order of the files change no answer.
for n in 1 2 3 4 5 6 7 8 9 10 11 12; do article "$n.txt" "$n"; done
run 0 ingest 1.txt 2.txt 3.txt 4.txt 5.txt 6.txt 7.txt 8.txt 9.txt 10.txt 11.txt 12.txt --jobs 1 --db one.db
err_has '12 articles new'
run 0 ingest 12.txt 11.txt 10.txt 9.txt 8.txt 7.txt 6.txt 5.txt 4.txt 3.txt 2.txt 1.txt --jobs 4 --db four.db
run 0 --db one.db export --out one
run 0 --db four.db export --out four
diff -r one four >"$LOG/out" || fail "the exports differ"
run 0 --db=one.db facts --format jsonl --out one.jsonl
run 0 facts --format jsonl --db four.db --out four.jsonl
cmp one.jsonl four.jsonl || fail "the facts differ"
run 2 ingest 1.txt --jobs 0
err_has 'this is no whole number from 1'
