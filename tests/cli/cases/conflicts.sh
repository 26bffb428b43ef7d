# Two articles that give different sums for one thing disagree, in whichever order they come; a third that gives the same
# sum as the first joins it, and a part or another year is no conflict.
printf '2023年，广州市荔湾区投入惠水县东西部协作资金3000万元。\n' >first.txt
printf '2023年，广州市荔湾区投入惠水县东西部协作资金3200万元。\n' >second.txt
printf '据介绍，2023年，广州市荔湾区投入惠水县东西部协作资金3000万元。\n' >third.txt
printf '2022年，广州市荔湾区投入惠水县东西部协作资金2900万元。\n' >fourth.txt
printf '2023年，广州市荔湾区投入惠水县东西部协作资金1200万元。\n' >fifth.txt
run 0 ingest --date 2024 first.txt fourth.txt --db new.db
run 0 query conflicts --db new.db --format csv
out_lacks '万元'
run 0 ingest --date 2024 third.txt second.txt fifth.txt --db new.db
run 0 query conflicts --db new.db --format json
out_has '3000万元'
out_has '3200万元'
out_lacks '1200万元'
out_lacks '2900万元'
run 0 sql "SELECT count(*) FROM conflict_view" --db new.db --format tsv
out_has '1'
run 0 query conflicts --explain --db new.db
out_has 'second.txt'
out_has 'third.txt'
