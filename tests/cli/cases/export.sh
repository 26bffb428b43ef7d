# CSV files and a package that says what is in them; the same database gives the same bytes.
article a.txt 820
run 0 ingest a.txt
run 0 export --out one
out_is_empty
run 0 export --out two
diff -r one two >"$LOG/out" || fail "two exports differ"
for file in one/*.csv; do
  name=$(basename "$file" .csv)
  grep -q "\"path\": \"$name.csv\"" one/datapackage.json || fail "the package does not name $name"
  grep -q "\"bytes\": $(wc -c <"$file")" one/datapackage.json || fail "the package has not the size of $name"
  if command -v sha256sum >/dev/null; then
    grep -q "sha256:$(sha256sum <"$file" | cut -d' ' -f1)" one/datapackage.json || fail "the hash of $name is wrong"
  fi
done
grep -q 820万元 one/*.csv || fail "the evidence is not in the export"

run 0 export --out three articles regions
[ "$(ls three)" = "$(printf 'articles.csv\ndatapackage.json\nregions.csv')" ] || fail "other tables than asked for"
run 2 export --out four nonsense
err_has 'there is no table nonsense; use some of articles'
[ ! -e four ] || fail "a folder was made for nothing"
run 2 export
err_has 'no folder is named'
run 1 export --out a.txt
err_has 'error: a.txt: '

# The package is looked over: whole as written, and every kind of change is told.
run 0 export --check one
out_is_empty
err_has ' rows are what the package says'
changed() { # FILE PATTERN WANTED…: a copy of the package with a file changed by sed
  rm -rf broken && cp -r one broken
  sed -i "$2" "broken/$1"
  run 1 export --check broken
  shift 2
  for wanted; do out_has "$wanted"; done
  err_has 'error: broken: the package is not what it says it is'
}
changed fund_view.csv 's/8200000/8200001/' 'fund_view.csv: the digest is another'
changed fund_view.csv 's/8200000/many/' 'fund_view.csv:2: amount_yuan "many" is no number' ' bytes, not '
changed fund_view.csv '1s/amount_yuan/yuan/' 'fund_view.csv:1: the heading is not that of the schema'
changed regions.csv '3d' 'regions.csv: '
changed regions.csv '2p' 'regions.csv:2: its primary key stands more than once'
changed regions.csv '2s/,/,"/' 'regions.csv:'
changed region_names.csv '2s/,[0-9]*,/,999999,/' 'region_names.csv:2: code "999999" is not in regions'
changed evidence.csv '2s/,[^,]*//' ' fields, not '
rm broken/facts.csv
run 1 export --check broken
out_has 'facts.csv: the file is not there'
sed -i 's|"path": "regions.csv"|"path": "../one/regions.csv"|' broken/datapackage.json
run 1 export --check broken
err_has 'lies outside the package'
rm -rf broken && cp -r one broken
mv broken/regions.csv elsewhere.csv
ln -s ../elsewhere.csv broken/regions.csv
run 1 export --check broken
out_has 'regions.csv: is a link, which may lead out of the package'
sed -i 's|"name": "facts"|"name": "regions"|' broken/datapackage.json
run 1 export --check broken
err_has 'names the table regions twice'
echo '{}' >broken/datapackage.json
run 1 export --check broken
err_has 'is no description of a data package'
run 1 export --check nowhere
err_has 'there is no package here'

run 0 export --out five --licence CC-BY-4.0 articles
grep -q '"name": "CC-BY-4.0"' five/datapackage.json || fail "the licence is not in the package"
run 0 export --out book.xlsx --lang zh
run 0 export --out again.xlsx --lang zh
cmp -s book.xlsx again.xlsx || fail "two workbooks differ"
if command -v unzip >/dev/null; then
  unzip -p book.xlsx xl/workbook.xml >"$LOG/out"
  out_has 'name="regions"'
  out_has 'name="说明"'
fi
run 2 export --out book.json --format json
err_has 'use csv or xlsx'
