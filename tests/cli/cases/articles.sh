# The list, and taking articles out: all that are named, or none.
article a.txt 820
article b.txt 33
article c.txt 5
run 0 ingest a.txt b.txt c.txt --date 2025-02
run 0 articles
out_has 'id,name,newspaper,title,published_on,date_source,facts,residue,digest'
out_has ',2025-02,given,'
out_lines 4
run 0 articles list
out_lines 4
remember
run 2 articles remove a.txt nothing.txt
err_has 'nothing.txt'
is_unchanged
id=$("$XIEZUO" sql "SELECT substr(digest, 1, 12) FROM articles WHERE name = 'b.txt'" | tail -n 1)
run 0 articles remove a.txt "$id"
err_has 'removed '
run 0 articles
out_lines 2
out_has 'c.txt'
run 0 facts --type fund --format jsonl
out_lines 1
out_has '"article":"c.txt"'
run 2 articles remove
run 2 articles rename c.txt
err_has 'there is no such command'
run 0 check
