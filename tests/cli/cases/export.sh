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
