# At a terminal a table fits it, and a long one goes through the pager.
command -v script >/dev/null || skip "there is no script(1) to make a terminal"
article a.txt 820
run 0 ingest a.txt
terminal() { # COMMAND: what a terminal of 10 lines and 40 columns shows
  COMMAND=$1
  TERM=dumb script -qec "stty rows 10 cols 40; $1" /dev/null </dev/null >"$LOG/out" 2>"$LOG/err" || fail "$1"
}
rows="WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <"
terminal "PAGER='sed s/^/paged:/' '$XIEZUO' sql '$rows 50) SELECT i FROM n'"
out_has 'paged:50'
terminal "PAGER='sed s/^/paged:/' '$XIEZUO' sql '$rows 5) SELECT i FROM n'"
out_lacks paged
out_has 5
terminal "PAGER= '$XIEZUO' sql '$rows 50) SELECT i FROM n'"
out_has 50
terminal "PAGER='sed s/^/paged:/' '$XIEZUO' sql '$rows 50) SELECT i FROM n' --format csv"
out_lacks paged
terminal "PAGER='head -n 3' '$XIEZUO' sql '$rows 50000) SELECT i FROM n'"
err_is_empty
terminal "'$XIEZUO' facts"
out_has …
terminal "'$XIEZUO' facts --format xlsx || true"
out_has 'a workbook is nothing for a terminal'
terminal "PAGER=no-such-pager '$XIEZUO' sql '$rows 50) SELECT i FROM n' || echo status \$?"
out_has 'error: no-such-pager: the pager could not be run; set PAGER to another pager'
out_has 'status 1'
terminal "PAGER=no-such-pager '$XIEZUO' sql '$rows 50000) SELECT i FROM n' || echo status \$?"
out_has 'the pager could not be run'
