# Canned queries: listed, explained, answered; an empty database says what to do first.
article a.txt 820
run 0 query --format tsv
out_has 'projects'
out_has '[--county]'
run 0 query projects --help
out_has 'xiezuo query projects'
out_has '--county'
out_has '--format FORMAT'
run 2 query projcts
err_has 'projects'
err_lines 1
run 2 query projects --nonsense 1
err_has 'nonsense'
run 2 query projects more
err_has "'more' is one word too many"

run 0 ingest a.txt
run 0 query sources --county longli
out_has '820万元'
run 0 query sources --format csv --county 522730
out_has '820万元'
run 2 query sources --county nowhereatall
err_lines 1

run 0 articles remove a.txt
run 0 query sources
out_lines 1
err_is <<'END'
the database has no articles yet: xiezuo ingest FILE…
END

mkdir own
cat >own/names.sql <<'END'
-- name: names
-- title: Names of the articles
-- param: least integer default=0  The shortest name
-- example: xiezuo query names --least 3
SELECT name FROM articles WHERE length(name) >= :least ORDER BY name;
END
run 0 ingest a.txt
run 0 query names --queries own --least 3
out_is <<'END'
name
a.txt
END
run 2 query names --queries own --least many
err_has 'least'
