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

# What proves a row.
run 0 query funds-by-county --explain
out_has '820万元'
out_has 'a.txt'
out_lines 2
run 0 query funds-by-county --explain --row 1 --county longli
out_lines 2
run 2 query funds-by-county --explain --row 2
err_is <<'END'
error: there is no row 2: the last is 1; rows are counted from 1, as they stand without --explain
END
out_is_empty
run 2 query funds-by-county --county huishui --explain --row 1
err_has 'there is no row 1: the answer has none'
run 0 query funds-by-county --county huishui
out_lines 1
err_is <<'END'
nothing in the database answers this
END
run 0 query funds-by-county --limit 0
err_is_empty
run 2 query funds-by-county --row 1
err_has '--explain'
run 2 query funds-by-county --explain --row none
err_lines 1
run 2 query names --queries own --explain
err_has 'own/names.sql'
err_lines 1
run 2 query sales --from 2025 --to 2021
err_is <<'END'
error: --from 2025 is after --to 2021; change them round
END
run 0 query sales --from 2025 --to 2025
for confidence in 90 2 -1; do
  run 2 query funds-by-county --min-confidence "$confidence"
  err_has "--min-confidence \"$confidence\": a number from 0 to 1 is wanted"
done
run 2 query review-queue --first -1
err_has '--first "-1": a whole number from 0 is wanted'
run 2 query funds
err_has 'the nearest: funds-by-county, funds-by-partnership, funds-by-sector, funds-by-year;'
run 2 query 捐赠
err_has 'the nearest: donors;'
run 2 query sales --kind fiscal
err_has 'kind'
run 2 query compare --county longli
err_has '--with'
err_lines 1

# A person's own folder joins the list; of one name the folder's wins, and that of --queries over it.
mine=$HOME/.config/xiezuo/queries
mkdir -p "$mine"
printf -- '-- name: coverage\n-- title: Mine\nSELECT 1 AS mine;\n' >"$mine/coverage.sql"
run 0 query
out_has 'coverage,Mine'
run 0 query coverage
out_is <<'END'
mine
1
END
printf -- '-- name: coverage\n-- title: Theirs\nSELECT 2 AS theirs;\n' >own/coverage.sql
run 0 query coverage --queries own
out_is <<'END'
theirs
2
END
run 0 query coverage --queries=own
out_has 'theirs'
export XDG_CONFIG_HOME="$FOLDER/elsewhere"
run 0 query
out_lacks 'Mine'
unset XDG_CONFIG_HOME

# A file that is wrong is refused with file and line.
printf -- '-- name: broken\n-- title: Broken\n-- param: xx word optional\nSELECT 1;\n' >own/broken.sql
run 1 query --queries own
err_has 'own/broken.sql:3:'
err_lines 1
printf -- '-- name: broken\n-- title: Broken\nSELECT 1\n  FORM facts;\n' >own/broken.sql
run 2 query broken --queries own
err_has 'own/broken.sql:4:'
err_lines 1
printf -- '-- name: broken\n-- title: Broken\nSELECT\n  nama FROM articles;\n' >own/broken.sql
run 2 query broken --queries own
err_has 'own/broken.sql:4: in the SQL: no such column: nama; the nearest: name'
run 2 query --queries nowhere
err_has 'nowhere'
run 2 query names --queries own --timeout soon
err_has 'timeout'
printf -- '-- name: endless\n-- title: Endless\nWITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n;\n' >own/endless.sql
rm own/broken.sql
run 4 query endless --queries own --timeout 1
err_lines 1
