# A file system without room: each command says so in one line, status 1, and leaves nothing there.
unshare -m sh -c 'mkdir small && mount -t tmpfs -o size=64k tmpfs small' 2>/dev/null || skip "no small file system can be mounted here"
article a.txt 820
run 0 ingest a.txt
remember
MANY="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i, printf('%0300d', i) AS t FROM n"
cramped() { # WORDS…: with a fresh folder small/ of 256 KiB
  COMMAND="xiezuo $* with small/ full"
  XIEZUO=$XIEZUO unshare -m sh -c 'mount -t tmpfs -o size=256k tmpfs small && "$XIEZUO" "$@"; echo $? >status; ls -A small >left' \
    - "$@" >"$LOG/out" 2>"$LOG/err"
  [ "$(cat status)" -eq 1 ] || fail "$COMMAND: status $(cat status), not 1"
  [ ! -s left ] || fail "$COMMAND: left behind: $(cat left)"
  err_lines 1
}
for out in small/a.csv small/a.jsonl small/a.html small/a.xlsx; do
  cramped sql 'SELECT * FROM regions' --out $out
  err_has "error: $out: No space left on device; free some space"
done
cramped export --out small/package
err_has 'No space left on device'
cramped export --out small/all.xlsx
cramped backup small/copy.db
err_has 'the disk is full'
cramped ingest a.txt --db small/new.db
err_has 'the disk is full'
TMPDIR=$PWD/small
export TMPDIR
cramped sql "$MANY" --sort t:desc --timeout 0
err_has 'small: No space left on device; free some space, or set TMPDIR to a folder with more'
out_is_empty
unset TMPDIR
is_unchanged
run 0 check
