# An article with its facts marked.
article a.txt 820
run 0 ingest a.txt
run 0 show a.txt
out_has '820万元⟧'
out_has '⟦'
out_has 'fund'
run 0 show a.txt --out marked.txt
grep -q '820万元⟧' marked.txt || fail "the file is not the marked text"
run 2 show
err_has 'one article is needed'
run 2 show nothing.txt
err_lines 1
printf '龙里县获得东西部协作资金33万元。\033[31m\n' >b.txt
run 0 ingest b.txt
run 0 show b.txt
! grep -q "$(printf '\033')" "$LOG/out" || fail "an escape sequence of a text reached the terminal"
