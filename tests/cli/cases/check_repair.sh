# check --hash and --repair, and what ingest --list acknowledges.
article a.txt 820
article b.txt 33
run 0 ingest --list a.txt b.txt
out_is <<END
a.txt
b.txt
END
run 0 ingest --list a.txt
out_is_empty
run 0 check --hash
out_lines 1
cp "$LOG/out" hash
run 0 backup copy.db
run 0 check --hash --db copy.db
cmp -s "$LOG/out" hash || fail "the copy has another hash"

# A sound database is saved whole; an existing file is never written over.
run 0 check --repair saved.db
err_has 'saved.db: 2 articles saved'
out_is_empty
run 0 check --hash --db saved.db
cmp -s "$LOG/out" hash || fail "what was saved has another hash"
run 1 check --repair saved.db
err_has 'there is a file already'

# A trigger in the file is not run, and named; the articles are saved all the same.
command -v sqlite3 >/dev/null || skip "sqlite3 is not there"
sqlite3 copy.db "CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM facts; END"
run 5 ingest b.txt --db copy.db
err_has 'the trigger "t" was not made by xiezuo'
run 5 check --db copy.db
run 0 check --repair clean.db --db copy.db
run 0 check --hash --db clean.db
cmp -s "$LOG/out" hash || fail "what was saved has another hash"

# An article whose text was changed is named, and the others are saved.
run 0 backup changed.db
sqlite3 changed.db "UPDATE articles SET text = replace(text, '820', '920') WHERE name = 'a.txt'"
run 5 check --db changed.db
out_has 'the text is not the one that was stored'
run 3 check --repair part.db --db changed.db
out_has 'a.txt: its text is damaged or gone'
err_has 'part.db: 1 articles saved'
run 0 check --db part.db
