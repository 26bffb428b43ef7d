# What no page's form betrays: values that no column may hold, facts that say something else than their statements, an
# index of other words, a way to its words that is gone. `check` finds each.
command -v sqlite3 >/dev/null || skip "there is no sqlite3 to damage a database with"
article a.txt 820
run 0 ingest a.txt "$HERE/../../seeds/samples"
run 0 check
damaged() { # SQL WHAT
  cp xiezuo.db damaged.db
  sqlite3 damaged.db "$1"
  run 5 check --db damaged.db
  grep -q -e "$2" "$LOG/out" "$LOG/err" || fail "check does not say: $2"
}
damaged 'PRAGMA ignore_check_constraints = ON; UPDATE passages SET relevant = 7' 'CHECK constraint failed in passages'
damaged 'UPDATE funds SET amount_fen = 77' 'a fact says something else than its statement'
damaged 'UPDATE indicators SET value = value + 1; UPDATE beneficiaries SET count = count + 1; UPDATE partnerships SET since = 1900' \
  'a fact says something else than its statement'
damaged "INSERT INTO passage_search (passage_search, rowid, words) SELECT 'delete', search_id, '龙' FROM passages LIMIT 1" \
  'the full-text index'
damaged 'DELETE FROM passage_search_idx' 'the full-text index is not that of the passages'
damaged "UPDATE passage_search_config SET v = 99 WHERE k = 'version'" 'the file is damaged'
run 5 search 协作 --db damaged.db
err_lines 1

# A pipe is no database, and nobody is waited for; a link that leads nowhere stays what it is; no answer takes the
# database's place.
mkfifo pipe.db
run 5 check --db pipe.db
err_has 'this is no file that can hold a database'
ln -s missing/target.db link.db
run 1 ingest a.txt --db link.db
err_has 'a link that leads to no file'
[ -L link.db ] || fail "the link is gone"
cp xiezuo.db before.db
ln -s xiezuo.db other.db
for words in 'articles' 'sql SELECT(1)' 'show a.txt' 'export --format xlsx'; do
  for out in xiezuo.db other.db ./xiezuo.db; do
    # shellcheck disable=SC2086
    run 2 $words --out $out
    err_has 'this is the database'
  done
done
cmp xiezuo.db before.db || fail "the database was changed"
