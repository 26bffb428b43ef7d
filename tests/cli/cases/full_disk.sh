# No room: status 1, one line, nothing half-written, and the database as it was.
[ -c /dev/full ] || skip "there is no /dev/full"
article a.txt 820
run 0 ingest a.txt
remember
limited() { # BLOCKS WORDS…: files may grow to so many blocks of 512 bytes
  blocks=$1
  shift
  COMMAND="xiezuo $*"
  status=0
  (ulimit -f "$blocks" && exec "$XIEZUO" "$@") >"$LOG/out" 2>"$LOG/err" || status=$?
  [ "$status" -eq 1 ] || fail "$COMMAND: status $status, not 1"
  err_has 'error: '
  err_lines 1
}
printf 'old\n' >list.csv
limited 100 sql 'SELECT * FROM regions' --out list.csv
err_has 'error: list.csv: File too large; free some space or write elsewhere'
[ "$(cat list.csv)" = old ] || fail "the old file is gone"
limited 100 sql 'SELECT * FROM regions' --out list.xlsx
[ ! -e list.xlsx ] || fail "a half-written workbook is left"
limited 100 export --out package
[ ! -e package ] || fail "a folder is left of an export that failed"
run 0 export --out package articles regions
cp -r package before
limited 100 export --out package
diff -r package before >"$LOG/out" || fail "an export that failed changed the one before"
limited 100 export --out all.xlsx
[ ! -e all.xlsx ] || fail "a half-written workbook is left"
limited 100 backup copy.db
[ ! -e copy.db ] || fail "a half-written backup is left"
limited 100 ingest a.txt --db new.db
[ ! -e new.db ] || fail "a half-made database is left"
yes '南沙区与龙里县开展东西部协作。' | head -n 3000 >long.txt
limited 100 ingest long.txt
is_unchanged
run 0 check

COMMAND='xiezuo facts > /dev/full'
status=0
"$XIEZUO" facts >/dev/full 2>"$LOG/err" || status=$?
[ "$status" -eq 1 ] || fail "status $status, not 1"
err_has 'error: standard output: No space left on device'
