# Facts by type, article and region; jsonl has the fields of the codebook and nothing else.
article a.txt 820
article b.txt 33
run 0 ingest a.txt b.txt
run 0 facts --type fund --format jsonl --article a.txt
out_lines 1
out_has '{"type":"fund","id":"'
for field in article spans start end quote amount_yuan amount_max_yuan qualifier kind status scope payer recipient \
  period sector part_of project confidence rule; do
  out_has "\"$field\":"
done
out_has '"amount_yuan":8200000,"amount_max_yuan":null,"qualifier":"exact"'
run 0 facts --type fund --region longli --format jsonl
out_lines 2
run 0 facts --type fund --region 龙里县
out_has 'type,id,article,start,end,quote,amount_yuan'
out_lines 3
run 0 facts --type fund --region 110000 --format jsonl
out_lines 0
err_has 'nothing in the database answers this'
run 0 facts --format json
"$XIEZUO" facts --format jsonl >"$LOG/lines"
[ "$(grep -c '^{' "$LOG/out")" -eq "$(wc -l <"$LOG/lines")" ] || fail "json and jsonl hold different facts"
run 0 facts --format table --type fund
out_has '820万元'
run 2 facts --type money
err_has 'use partnership, project, fund, beneficiary or indicator'
run 2 facts --region nowhereatall
err_lines 1
run 2 facts --article nothing.txt
err_has 'nothing.txt'
