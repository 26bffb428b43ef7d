# Files and folders that may not be read or written.
needs_user
article good.txt 820
article secret.txt 33
mkdir locked
article locked/a.txt 5
chmod 755 .
chmod 644 good.txt
chmod 000 secret.txt locked
mkdir mine
chmod 777 mine
COMMAND='xiezuo ingest secret.txt good.txt'
status=0
as_user "$XIEZUO" ingest secret.txt good.txt --db mine/x.db >"$LOG/out" 2>"$LOG/err" || status=$?
[ "$status" -eq 3 ] || fail "status $status, not 3"
err_has 'error: secret.txt: may not be read; '
err_has '1 article new'
status=0
as_user "$XIEZUO" ingest locked --db mine/x.db >"$LOG/out" 2>"$LOG/err" || status=$?
[ "$status" -eq 1 ] || fail "status $status, not 1"
err_has 'error: locked: may not be read; '

# A database in a folder that may not be written is still read.
chmod 555 mine
chmod 444 mine/x.db
COMMAND='xiezuo articles --db mine/x.db'
as_user "$XIEZUO" articles --db mine/x.db >"$LOG/out" 2>"$LOG/err" || fail "a read-only database was not read"
out_has 'good.txt'
COMMAND='xiezuo ingest good.txt --date 2020 --db mine/x.db'
status=0
as_user "$XIEZUO" ingest good.txt --date 2020 --db mine/x.db >"$LOG/out" 2>"$LOG/err" || status=$?
[ "$status" -eq 1 ] || fail "status $status, not 1"
err_lines 1
err_has 'error: mine/x.db'
COMMAND='xiezuo ingest good.txt --db mine/y.db'
status=0
as_user "$XIEZUO" ingest good.txt --db mine/y.db >"$LOG/out" 2>"$LOG/err" || status=$?
[ "$status" -eq 1 ] || fail "status $status, not 1"
err_lines 1
[ ! -e mine/y.db ] || fail "something was made in a read-only folder"
COMMAND='xiezuo articles --out mine/list.csv'
status=0
as_user "$XIEZUO" articles --db mine/x.db --out mine/list.csv >"$LOG/out" 2>"$LOG/err" || status=$?
[ "$status" -eq 1 ] || fail "status $status, not 1"
err_has 'choose a folder that you may write to'
