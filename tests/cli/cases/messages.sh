# What is said to people is in the language of --lang, else of the locale; what goes to machines is the same in all.
article a.txt 820
run 0 ingest a.txt --db en.db
cp "$LOG/err" english
zh() { # STATUS WORDS…: in a Chinese locale
  LC_ALL=zh_CN.UTF-8
  export LC_ALL
  run "$@"
  unset LC_ALL
}
zh 0 ingest a.txt --db zh.db
err_is <<'END'
新增 1 篇文章，未变 0 篇，拒绝 0 个；事实：结对 1 项，项目 1 项，资金 1 项；数字：1 个成为事实，1 个列为剩余
END
zh 0 ingest a.txt --db zh.db
err_has '新增 0 篇文章，未变 1 篇，拒绝 0 个'
zh 0 ingest a.txt --db again.db --lang en
cmp -s "$LOG/err" english || fail "--lang en does not go before the locale"
run 0 ingest a.txt --db again.db --lang zh
err_has '未变 1 篇'
run 0 --lang zh ingest a.txt --db again.db
err_has '未变 1 篇'
XIEZUO_LANG=zh
export XIEZUO_LANG
run 0 ingest a.txt --db again.db
err_has '未变 1 篇'
unset XIEZUO_LANG

# Machine formats, and the database, are the same in every locale.
for words in 'facts --format jsonl' 'facts --format csv' 'query coverage' 'sql SELECT(1)AS(one)' 'search 龙里 --format tsv' 'check --hash'; do
  case $words in sql*) set -- sql 'SELECT 1 AS one' ;; *) set -- $words ;; esac
  run 0 "$@" --db en.db
  cp "$LOG/out" machine
  zh 0 "$@" --db zh.db
  cmp -s "$LOG/out" machine || fail "$COMMAND: another answer in a Chinese locale"
done

# Every way to go wrong says in Chinese what, where, and what to do.
zh 2 quary
err_is <<'END'
错误：没有命令 quary；您是不是要找 query？
END
zh 2 query funds-by-countie --db zh.db
err_has '错误：没有查询叫“funds-by-countie”；最接近的：funds-by-county'
zh 2 query funds-by-county --countie huishui --db zh.db
err_has '错误：没有选项 --countie；您是不是要找 --county？'
zh 2 query funds-by-county --county --db zh.db
err_has '错误：'
zh 2 query funds-by-county --county huishiu --db zh.db
err_has '没有地区叫“huishiu”；最接近的：haishu'
zh 2 query county-profile --db zh.db
err_has '查询 county-profile 需要 --county；例如：xiezuo query county-profile'
zh 2 query funds-by-county --year soon --db zh.db
err_has '错误：--year“soon”：应为年份，如 2025'
zh 2 facts --format pdf --db zh.db
err_has '--format pdf：没有这种格式；请用其中之一：table, csv'
zh 2 facts --sort nosuch --db zh.db
err_has '--sort nosuch：没有这一列；各列：'
zh 2 sql 'SELECT * FROM nosuch' --db zh.db
err_has '错误：SQL 有误：没有这个表：nosuch'
zh 1 sql 'DELETE FROM facts' --db zh.db
err_has '只允许 SELECT'
zh 1 sql 'SELECT random()' --db zh.db
err_has '未获准使用函数：random；请去掉这个函数'
zh 2 sql "SELECT json('{')" --db zh.db
err_has 'SQL 有误：JSON 格式有误'
zh 2 sql "$(printf 'SELECT nama\nFROM articles')" --db zh.db
err_has '错误：SQL 第 1 行第 8 列有误：没有这一列：nama；最接近的：name'
zh 4 sql 'SELECT value FROM json_each('"'[1,2,3]'"')' --max-rows 2 --db zh.db
err_is <<'END'
错误：答案在 2 行后截断；请加大 --max-rows，或少问一些
END
zh 4 sql 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n' --timeout 1 --db zh.db
err_has '查询超过了 1 秒；请放宽时间限制'
zh 1 facts --db zh.db --out nowhere/a.csv
err_has 'nowhere/a.csv: 没有这个文件或文件夹；请先建立文件夹'
zh 1 facts --db nosuch.db
err_has 'nosuch.db：没有这个数据库；请先读入文章'
printf '%%PDF-1.4' >b.txt
zh 1 ingest b.txt --db zh.db
err_has '错误：b.txt: 是 PDF 文件，不是文本；请先提取其中的文字'
zh 2 facts --lang fr --db zh.db
err_has '--lang fr：这里没有这种语言；请用 en 或 zh'
printf 'colour = red\n' >xiezuo.conf
zh 2 facts --db zh.db
err_has 'xiezuo.conf:1: 没有设置项 colour；请写成 名称 = 值'
rm xiezuo.conf
zh 0 sql 'SELECT 1' --db zh.db
zh 0 export --out package articles --db zh.db
err_is <<'END'
已把 1 个表写入 package
END
zh 0 export --check package
err_has '与数据包的说明相符'
head -c 3000 zh.db >cut.db
zh 5 facts --db cut.db
err_has '；'
