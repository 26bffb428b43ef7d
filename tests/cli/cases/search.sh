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
err_has 'nothing in the database answers this'
# Operators, phrases, pinyin, traditional writing; what was found is marked, with the facts that stand there.
run 0 search 冷链 OR 种植
out_has 'a.txt'
out_has 'b.txt'
run 0 search '冷链 NOT 龙里'
out_lines 1
# No blanks stand around parentheses in Chinese.
run 0 search '冷链 NOT(龙里)'
out_lines 1
run 0 search '（冷链 OR 种植）走访'
out_has 'b.txt'
out_lacks 'a.txt'
run 0 search '"冷链仓库"' --format jsonl
out_has '⟦冷链仓库⟧'
out_has 'fund 820万元'
out_has '"published_on":'
run 0 search longli 東西部協作 --format jsonl
out_has '⟦龙里⟧'
out_has '⟦东西部协作⟧'
# Words far from each other are all shown.
{
  printf '两地干部走访农户'
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do printf '，商量来年的种植计划'; done
  printf '，又看望学生。\n'
} >far.txt
run 0 ingest far.txt
run 0 search 干部 学生 --format jsonl
out_has '⟦干部⟧'
out_has '⟦学生⟧'
# Pinyin with an apostrophe, in two words, with ü.
printf '西安市和吕梁市派教师。\n' >c.txt
run 0 ingest c.txt
for words in "xi'an" 'xi’an' 'Xi An Shi' lüliang lvliang 'Lüliang Shi'; do
  run 0 search "$words"
  out_has 'c.txt'
done
run 0 search 'nan sha' --format jsonl
out_has '⟦南沙⟧'
run 0 search 库
out_has 'a.txt'
run 2 search '(冷链'
err_has 'a ( is not closed'
run 2 search NOT 冷链
err_has 'NOT has nothing to take from'
run 2 search 冷链 OR
err_has 'a word is missing'
run 2 search
err_has 'there is no word to search for'
# Marks at the ends of a word say nothing, one inside it is that one; operators of other engines are refused.
run 0 search '冷链！'
out_has 'a.txt'
run 0 search '农户，商量'
out_has 'b.txt'
run 0 search '农户。商量'
out_lines 1
run 2 search '冷链 -龙里'
err_has 'the - before 龙里 takes nothing away'
err_has 'write NOT 龙里'
run 2 search '冷链*'
err_has 'the * in 冷链* stands for nothing'
run 2 search '，'
