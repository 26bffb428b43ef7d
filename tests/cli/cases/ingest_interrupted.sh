# Ctrl-C while an input hangs: status 130, what was not committed is given up, and the database is sound.
article a.txt 820
article b.txt 33
run 0 ingest a.txt
remember
mkfifo pipe.txt
"$XIEZUO" ingest b.txt pipe.txt >"$LOG/out" 2>"$LOG/err" &
child=$!
COMMAND='xiezuo ingest b.txt pipe.txt'
exec 3>pipe.txt # goes on once the program has opened the pipe
kill -INT "$child"
exec 3>&-
status=0
wait "$child" || status=$?
[ "$status" -eq 130 ] || fail "status $status, not 130"
err_has 'error: interrupted; run the same command again to go on'
is_unchanged
run 0 check
run 0 ingest b.txt
err_has '1 article new'
