# Which database, and what happens to one that is none.
article a.txt 820
run 0 --db chosen.db ingest a.txt
[ -e chosen.db ] || fail "--db before the command was not heeded"
run 0 articles --db chosen.db
out_has 'a.txt'
XIEZUO_DB=chosen.db
export XIEZUO_DB
run 0 articles
out_has 'a.txt'
unset XIEZUO_DB
[ ! -e xiezuo.db ] || fail "a second database was made"

for command in 'query projects' 'facts' 'articles' 'check' 'search x' 'export --out x' 'backup b.db' 'reread' 'migrate'; do
  run 1 $command
  err_has 'error: xiezuo.db: there is no such database'
  err_lines 1
done
[ ! -e xiezuo.db ] || fail "asking made a database"

printf 'these are only words, and not at all what a database looks like inside\n' >words.db
cp words.db before.db
for command in 'query projects' 'facts' 'articles' 'check' 'ingest a.txt' 'reread' 'migrate'; do
  run 5 $command --db words.db
  err_has 'words.db'
  err_lines 1
  cmp -s words.db before.db || fail "a foreign file was changed"
done
mkdir folder.db
run 1 articles --db folder.db
err_has 'folder.db'
run 1 ingest a.txt --db missing/folder/x.db
err_has 'missing/folder/x.db'
