# A reader that goes away is no failure and no message.
article a.txt 820
run 0 ingest a.txt
COMMAND='xiezuo sql … | head -n 1'
{
  status=0
  "$XIEZUO" sql 'SELECT * FROM regions' 2>"$LOG/err" || status=$?
  echo "$status" >"$LOG/status"
} | head -n 1 >"$LOG/out"
out_lines 1
err_is_empty
[ "$(cat "$LOG/status")" -eq 0 ] || fail "status $(cat "$LOG/status"), not 0"
