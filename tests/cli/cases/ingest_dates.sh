# The person's date for all, then the dates file, then the file name; a person's date stays.
published() { run 0 sql "SELECT name, published_on, date_source FROM articles ORDER BY name"; }
article a-2024-05-06.txt 1
article b-20240506.txt 2
article 000_044c3704166b38d1.txt 3
printf 'b-20240506.txt\t2024-07\n' >dates.tsv
run 0 ingest a-2024-05-06.txt b-20240506.txt --dates dates.tsv
published
out_is <<'END'
name,published_on,date_source
a-2024-05-06.txt,2024-05-06,file_name
b-20240506.txt,2024-07,given
END

run 0 ingest 000_044c3704166b38d1.txt
run 0 sql "SELECT count(*) AS named FROM articles WHERE name LIKE '000%' AND date_source = 'file_name'"
out_is <<'END'
named
0
END

run 0 ingest a-2024-05-06.txt b-20240506.txt --date 2025
err_has '2 read again'
published
out_has 'a-2024-05-06.txt,2025,given'
out_has 'b-20240506.txt,2025,given'
run 0 ingest a-2024-05-06.txt
err_has '1 unchanged'
run 0 reread --all
published
out_has 'a-2024-05-06.txt,2025,given'

run 0 articles date a-2024-05-06.txt 2024-12-31
published
out_has 'a-2024-05-06.txt,2024-12-31,given'
run 0 check
remember
run 2 articles date a-2024-05-06.txt yesterday
err_has 'this is no date; write dates as 2025, 2025-02 or 2025-02-06'
run 2 ingest a-2024-05-06.txt --date 2025-02-30
err_has 'this is no date'
printf 'b-20240506.txt\tsoon\n' >dates.tsv
run 2 ingest b-20240506.txt --dates dates.tsv
err_has 'dates.tsv:1: not a file name, a tab and a date'
run 2 ingest b-20240506.txt --dates missing.tsv
err_has 'missing.tsv: there is no such file'
is_unchanged

# One text under two names that give two dates: the earlier counts, whichever came first, and then nothing is new.
mkdir twins other
article twins/2023-05-01_x.txt 820
cp twins/2023-05-01_x.txt other/2022-01-01_y.txt
run 0 ingest twins other --db one.db
run 0 ingest other twins --db two.db
run 0 check --hash --db one.db
cp "$LOG/out" hash
run 0 check --hash --db two.db
cmp "$LOG/out" hash || fail "the order of the names shows"
run 0 ingest twins other --db one.db
err_has '2 unchanged'
run 0 articles --db one.db --format csv --columns published_on
out_has 2022-01-01
