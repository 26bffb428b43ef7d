# Which rows and columns, in what order: the same words for every command that prints rows.
article a.txt 820
article b.txt 95
run 0 ingest a.txt b.txt
run 0 facts --type fund --columns article,amount_yuan --sort amount_yuan
out_is <<'END'
article,amount_yuan
b.txt,950000
a.txt,8200000
END
run 0 facts --type fund --columns amount_yuan --sort amount_yuan:desc --limit 1 --format jsonl
out_is <<'END'
{"amount_yuan":8200000}
END
run 0 facts --type fund --limit 1 --format jsonl
out_lines 1
out_has '"spans"'
run 0 articles --columns name,日期 --sort name:desc
out_is <<'END'
name,published_on
b.txt,2024
a.txt,2024
END
run 0 sql "SELECT column1 AS n FROM (VALUES (1), (3), (2))" --sort n:desc --limit 2
out_is <<'END'
n
3
2
END
# As COLLATE zh has it: places as people there read them.
PLACES="SELECT column1 AS place FROM (VALUES ('张家界'), ('成都'), ('长沙'), ('毕节'), ('单县'), ('上海'))"
run 0 sql "$PLACES" --sort place
printf 'place\n毕节\n长沙\n成都\n单县\n上海\n张家界\n' | out_is
run 0 sql "$PLACES ORDER BY place COLLATE zh"
printf 'place\n毕节\n长沙\n成都\n单县\n上海\n张家界\n' | out_is
run 0 query funds-by-county --columns recipient,recipient_code --limit 1 --format table
out_has 522730
run 2 query sources --columns nothing
err_has '--columns nothing: there is no such column; the columns: '
err_lines 1
run 2 facts --sort amount_yuan:up
err_has 'write NAME, NAME:asc or NAME:desc'
run 2 facts --limit -1
run 2 facts --columns ,

# Excel: a file of CSV that opens rightly, or a workbook.
run 0 sql "SELECT '=1+1' AS a, -5 AS b" --excel
printf '\357\273\277a,b\r\n'"'=1+1,-5"'\r\n' | out_is
run 2 facts --excel --format json
err_has '--excel is about csv, not json'
run 0 query funds-by-county --out funds.xlsx
[ "$(head -c 2 funds.xlsx)" = PK ] || fail "this is no workbook"
run 0 query funds-by-county --format xlsx
cmp -s "$LOG/out" funds.xlsx || fail "a file differs from standard output"
if command -v unzip >/dev/null; then
  unzip -p funds.xlsx xl/workbook.xml >"$LOG/out"
  out_has 'name="funds-by-county"'
  out_has 'name="sources"'
  out_has 'name="about"'
  unzip -p funds.xlsx xl/worksheets/sheet2.xml >"$LOG/out"
  out_has 820万元
fi
run 0 facts --out facts.html
grep -q '<data value="8200000">820万元</data>' facts.html || fail "the page lacks the amount"
run 0 facts --out facts.md
grep -q '^| --- ' facts.md || fail "the ending of the file does not count"

# Headings that people read follow the locale; those of machines do not.
LANG=zh_CN.UTF-8
export LANG
run 0 articles --format table
out_has 文件
run 0 articles
out_lacks 文件
run 0 articles --lang zh
out_has 文件
run 0 articles --format table --lang en
out_lacks 文件
