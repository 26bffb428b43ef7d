# A folder is read to its depth, in order, each folder once.
mkdir -p in/deep in/.hidden in/empty
article in/a.txt 1
article in/b.md 2
article in/deep/c.text 3
article in/notes 4
article in/.hidden/d.txt 5
article in/.e.txt 6
ln -s .. in/deep/loop
run 0 ingest in
err_has 'warning: in/deep/loop: leads back to a folder that was already read'
err_has '3 articles new'
run 0 sql 'SELECT name FROM articles ORDER BY name'
out_is <<'END'
name
a.txt
b.md
c.text
END

# A file that is named is tried whatever its name; commas in names are no lists.
article 'x,y' 7
run 0 ingest in/notes 'x,y'
err_has '2 articles new'

# A link in a folder that comes from elsewhere brings nothing in from outside it; what a person names is read.
mkdir private given
article private/diary.txt 8
article given/c.txt 9
ln -s "$PWD/private/diary.txt" given/a.txt
ln -s ../private given/b
run 0 ingest given
err_has 'warning: given/a.txt: is a link that leads out of the folder; '
err_has 'warning: given/b: is a link that leads out of the folder; '
err_has '1 article new'
run 0 sql "SELECT count(*) AS n FROM articles WHERE text LIKE '%8万元%'"
out_is <<'END'
n
0
END
run 0 ingest given/a.txt
err_has '1 article new'
