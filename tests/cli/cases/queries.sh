# Every canned query: its examples run on the samples and on a database without articles, and on the samples each
# query has rows that can be opened.
SAMPLES=$HERE/../../seeds/samples
run 0 ingest "$SAMPLES"
article a.txt 820
run 0 ingest a.txt --db empty.db
run 0 articles remove a.txt --db empty.db

# A database without articles: what there is to say is said once, in every format, and the answer is whole.
echo 'the database has no articles yet: xiezuo ingest FILE…' >"$LOG/none"
for words in 'query donors' 'query donors --explain' 'search 惠水' 'facts' 'articles' 'sql SELECT(id)FROM(facts)'; do
  for format in table csv tsv json jsonl markdown html xlsx; do
    # shellcheck disable=SC2086
    run 0 $words --format $format --db empty.db --out "empty.$format"
    err_is <"$LOG/none"
    [ -e "empty.$format" ] || fail "$COMMAND: there is no answer"
  done
  [ "$(cat empty.json)" = '[]' ] || fail "$COMMAND: the JSON is not an empty list"
  [ ! -s empty.jsonl ] || fail "$COMMAND: there are lines"
  [ "$(wc -l <empty.csv)" -eq 1 ] || fail "$COMMAND: the CSV is not its heading"
done
for out in empty-package empty-tables.xlsx; do
  run 0 export --out $out --db empty.db
  err_has 'the database has no articles yet'
done
run 0 export --check empty-package

"$XIEZUO" query --format jsonl | sed 's/^{"name":"\([a-z-]*\)".*/\1/' >names
[ "$(wc -l <names)" -ge 22 ] || fail "fewer than 22 queries"
while read -r name; do
  "$XIEZUO" query "$name" --help | sed -n '/^Examples:/,/^$/s/^  xiezuo //p' >examples
  [ -s examples ] || fail "$name has no example"
  rows=0
  : >explained
  while read -r example; do
    # shellcheck disable=SC2086
    run 0 $example --db empty.db
    out_lines 1
    err_is <"$LOG/none"
    # shellcheck disable=SC2086
    run 0 $example
    rows=$((rows + $(wc -l <"$LOG/out") - 1))
    # shellcheck disable=SC2086
    run 0 $example --explain
    sed 1d "$LOG/out" >>explained
  done <examples
  [ "$name" = conflicts ] && continue # the samples hold none; tests/sql/conflicts.test does
  [ "$rows" -gt 0 ] || fail "$name: no example has rows"
  [ -s explained ] || fail "$name: no row can be opened"
done <names

# The queries of docs/queries.md are what it says.
mkdir own
awk '/^    -- name: /{file="own/" $3 ".sql"} file && /^    /{sub(/^    /, ""); print >file; next} file && /^$/{file=""}' \
  "$HERE/../../docs/queries.md"
[ "$(ls own | wc -l)" -eq 2 ] || fail "docs/queries.md has not two queries"
run 0 query big-gifts --queries own --county huishui --least 500000
out_has '22000000'
run 0 query big-gifts --queries own --explain
out_has '约2200万元'
run 0 query year-and-sector --queries own --county 平坝 --explain
out_has 'itemised_yuan'

# What proves a row is opened by its place in the answer as it was asked for.
run 0 query sources --sort quote:desc --limit 2 --format csv --columns quote
sed 1d "$LOG/out" >rows
run 0 query sources --sort quote:desc --limit 2 --explain --format csv --columns row,quote
[ "$(sed 1d "$LOG/out" | cut -d, -f1 | sort -u | tr -d '\n')" = 12 ] || fail "not two rows were explained"
run 0 query sources --sort quote:desc --explain --row 2 --format csv --columns quote
grep -qxF "$(sed -n 2p rows)" "$LOG/out" || fail "another row was explained"
