# An article goes in once, whatever its name.
article a.txt 820
run 0 ingest a.txt
err_has '1 article new, 0 unchanged, 0 refused; facts: '
err_has '; numbers: '
err_lines 1
out_is_empty
remember
run 0 ingest a.txt
err_is <<'END'
0 articles new, 1 unchanged, 0 refused
END
is_unchanged
cp a.txt b.txt
run 0 ingest b.txt
err_has '1 unchanged'
is_unchanged
run 0 facts --type fund --format jsonl
out_has '"type":"fund"'
out_has '"article":"a.txt"'
out_has '"amount_yuan":8200000,'
out_lines 1
run 0 sql 'SELECT name FROM articles'
out_is <<'END'
name
a.txt
END
