# Chinese words of any length; every word must be there.
article a.txt 820
printf '两地干部走访农户，商量来年种植计划。\n' >b.txt
run 0 ingest a.txt b.txt
run 0 search 冷链
out_has 'a.txt'
out_lacks 'b.txt'
run 0 search 南沙区 冷链仓库
out_has 'a.txt'
run 0 search 冷链 种植
out_lines 1
err_is_empty
run 2 search
err_has 'there is no word to search for'
run 2 search '，'
