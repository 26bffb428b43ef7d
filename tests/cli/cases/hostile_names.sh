# Names and texts of articles that are made to harm: a formula, a tag, a way out of a folder, words for a shell. They are
# kept as they are, and nothing that is made of them acts.
mkdir in
hostile() { # NAME: an article of this name, which says as much in its text
  { printf '%s\n\n' "$1" && printf '2024年，荔湾区投入惠水县东西部协作资金%s万元。\n' "$2"; } >"in/$1"
}
hostile '=HYPERLINK("x","y").txt' 11
hostile '@SUM(1).txt' 12
hostile '+1-1.txt' 13
hostile '-rf.txt' 14
hostile '<script>alert(1)<!--.txt' 15
hostile '%2f..%2fx.txt' 16
hostile '$(touch owned)`touch owned`;touch owned.txt' 17
hostile "$(printf 'two\nlines\\.txt')" 18
hostile "'; DROP TABLE facts; --.txt" 19
hostile '[x](javascript:alert(1)).txt' 20
run 0 ingest in
err_has '10 articles new'
run 0 check

# Each is found by its name, and taken out by it.
for name in '=HYPERLINK("x","y").txt' '%2f..%2fx.txt' "'; DROP TABLE facts; --.txt"; do
  run 0 show "$name"
done
run 0 show -- '-rf.txt'

list='SELECT name, title, text FROM articles ORDER BY name'
run 0 sql "$list" --format csv --excel
! grep -Eq '(^|,)"*[=@+-]' "$LOG/out" || fail "a cell runs in Excel"
out_has "'=HYPERLINK"
run 0 sql "$list" --format html
out_lacks '<script>'
out_has '&lt;script&gt;'
run 0 sql "$list" --format markdown
out_has '\<script>'
out_has '\[x](javascript'
! grep -q '[^\]<script>\|[^\]\[x\](javascript' "$LOG/out" || fail "markdown acts in what shows it"
run 0 sql "$list" --format xlsx --out list.xlsx
run 0 export --out package
run 0 export --check package
if command -v python3 >/dev/null; then
  python3 - <<'END' >"$LOG/out" 2>&1 || fail "a workbook or a package does something"
import json, zipfile
sheets = zipfile.ZipFile("list.xlsx")
for part in sheets.namelist():
    text = sheets.read(part).decode()
    assert "<f>" not in text and "<hyperlink" not in text and "<script>" not in text, part
for resource in json.load(open("package/datapackage.json"))["resources"]:
    assert "/" not in resource["path"] and "\\" not in resource["path"], resource["path"]
END
fi
[ ! -e owned ] && [ ! -e in/owned ] || fail "a name was run"
[ "$(ls -A)" = "$(printf 'in\nlist.xlsx\npackage\nxiezuo.db')" ] || fail "other files than asked for: $(ls -A)"
run 0 articles remove '$(touch owned)`touch owned`;touch owned.txt'
run 0 check
