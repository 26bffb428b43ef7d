# Stored articles are read again without their files.
article a.txt 820
run 0 ingest a.txt
rm a.txt
remember
run 0 reread
err_is <<'END'
0 articles new, 1 unchanged, 0 refused
END
run 0 reread a.txt
is_unchanged
run 0 reread --all --dry-run
err_has 'dry run, nothing is stored:'
is_unchanged
run 2 reread nothing.txt
err_has 'nothing.txt'
