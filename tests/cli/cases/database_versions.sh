# A database of every earlier schema opens: it is told to be older, brought up to date with all that it holds, and
# kept as it was beside. tests/databases/ has one of each; they hold one article with a fund of 1200万元.
newest=$(ls "$TESTS"/../migrations/*.sql | wc -l)
for version in $(seq 1 $((newest - 1))); do
  [ -e "$TESTS/databases/schema_$version.db" ] || fail "tests/databases has none of schema $version"
done
for old in "$TESTS"/databases/schema_*.db; do
  cp "$old" old.db
  chmod u+w old.db
  run 5 facts --db old.db
  err_has 'older program'
  err_has 'xiezuo migrate'
  run 0 migrate --db old.db
  err_has 'applied'
  backup=$(ls old.db.schema-*.backup)
  run 5 facts --db "$backup"
  err_has 'older program'
  run 0 check --db old.db
  run 0 query funds-by-county --db old.db --format csv
  out_has '1200'
  out_has '惠水县'
  run 0 sql "SELECT count(*) FROM articles" --db old.db --format csv
  out_has '1'
  run 0 reread --db old.db
  run 0 check --db old.db
  rm -f old.db*
done
