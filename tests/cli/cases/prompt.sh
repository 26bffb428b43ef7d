# The prompt of `sql`: statements of several lines, commands, completion, Ctrl-C, history.
command -v python3 >/dev/null || skip "python3 is missing"
article a.txt 820
run 0 ingest a.txt
remember
export XDG_STATE_HOME="$PWD/state" TERM=xterm PAGER=cat
talk() { # STATUS WORDS…: the conversation comes on standard input
  COMMAND="xiezuo $* at a terminal"
  python3 -B "$HERE/terminal.py" "$XIEZUO" "$@" >"$LOG/out" 2>"$LOG/err" || fail "$COMMAND"
}

talk sql <<'END'
see .help explains
see xiezuo> 
type SELECT count(*)\n
see ...> 
type   AS n FROM articles -- how many\n
see ...> 
type ;\n
see 1
see xiezuo> 
type SELECT ';' || 'x';\n
see ;x
see xiezuo> 
type SELEC 1;\n
see error: in the SQL: near "SELEC"
see xiezuo> 
type DELETE FROM articles;\n
see error: forbidden in a query
see xiezuo> 
type .tables\n
see fund_view
see xiezuo> 
type .schema organisations\n
see CREATE TABLE organisations
see xiezuo> 
type .schema nothing\n
see error: there is no table nothing
type .schema FUNDS\n
see CREATE TABLE funds
see xiezuo> 
type .schema "Fund_View"\n
see CREATE VIEW fund_view
see xiezuo> 
type .tables FUND\n
see fund_view
see xiezuo> 
not organisations
type .mode jsonl\n
type SELECT pinyin('长沙市') AS p;\n
see {"p":"changshashi"}
type .mode brightest\n
see error: there is no format brightest; use one of table, csv, tsv, json, jsonl, markdown, html
see xiezuo> 
not xlsx
type .mode xlsx\n
see error: a workbook is nothing for a terminal; .once FILE.xlsx writes one
type .tabels\n
see did you mean .tables?
type .once answer.csv\n
type SELECT 7 AS seven;\n
type SELECT 8 AS eight;\n
see {"eight":8}
not "seven"
type .once answer.xlsx\n
type SELECT 9 AS nine;\n
type .once answer.json\n
type .query funds-by-county --columns recipient\n
type .once answer.odd\n
type SELECT 6 AS six;\n
type .mode html\n
type SELECT 5 AS five;\n
see <table
type .mode csv\n
type SELECT 4 AS four;\n
see four
see 4
type .mode\n
type SELECT 3 AS three;\n
see ───
type .mode csv\n
type .mode auto\n
type SELECT 2 AS two;\n
see ───
type .mode jsonl\n
type .help\n
see jsonl, markdown or html
type .explain SELECT * FROM funds WHERE id = 'x';\n
see SEARCH funds
type .query funds-by-county --county longli\n
see 龙里县
type .query funds-by-county --columns recipient --format csv --lang en\n
see recipient
see 龙里县
type .search "冷链仓库"\n
see ⟦冷链仓库⟧
type .once /no/such/folder/x.csv\n
type SELECT 1;\n
see error: 
see xiezuo> 
type .quit\n
end 0
END
[ "$(tr '\n' ' ' <answer.csv)" = 'seven 7 ' ] || fail ".once did not write the answer"
[ "$(head -c 2 answer.xlsx)" = PK ] || fail ".once did not write a workbook"
[ "$(tr -d '\n ' <answer.json)" = '[{"recipient":"龙里县"}]' ] || fail ".once did not write as the ending says"
[ "$(cat answer.odd)" = '{"six":6}' ] || fail ".once did not write as .mode says"
is_unchanged

# Ctrl-C stops a query, and a line that is not sent, and the program goes on; also in one long function.
talk sql --timeout 60 <<'END'
see xiezuo> 
type WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;\n
see FROM n;
stop error: interrupted
see xiezuo> 
type SELECT length(replace(hex(zeroblob(8000000)), hex(zeroblob(4000000)) || '1', ''));\n
see ''));
stop error: interrupted
see xiezuo> 
type SELECT 'given up'\n
see ...> 
type and this
stop xiezuo> 
type SELECT 40 + 2 AS n;\n
see 42
see xiezuo> 
stop xiezuo> 
type \x04
end 0
END

# Tab completes tables, columns, commands, queries and regions, by pinyin too.
talk sql --format jsonl <<'END'
see xiezuo> 
type SELECT count(*) AS n FROM known_p\t;\n
see known_partnerships
see {"n":
type SELECT fund_id IS NULL AS x, payer_c\t FROM fund_v\t LIMIT 1;\n
see payer_code
type SELECT in_region('522730', '龙里\t
see 龙里县
type ') AS b;\n
see {"b":1}
type SELECT 'longlix\t' AS c;\n
see {"c":"龙里县"}
type SELECT passages.posit\t FROM passages LIMIT 1;\n
see {"position":0}
type .mo\t csv\n
type SELECT 'now csv' AS words;\n
see words
see now csv
type .query funds-by-cou\t\n
see 龙里县
type .query funds-by-county --county longlix\t\n
see 龙里县
type .sch\t organisations\n
see CREATE TABLE organisations
type SELECT 1 FROM reg\t
see region_names
see region_view
see SELECT 1 FROM reg
stop xiezuo> 
type .quit\n
end 0
END

# What was typed is there again the next time, statements of several lines as one, and only for its owner.
[ "$(stat -c %a "$XDG_STATE_HOME/xiezuo/history")" = 600 ] || fail "others may read the history"
[ -z "$(uniq -d "$XDG_STATE_HOME/xiezuo/history")" ] || fail "a line is kept twice"
talk sql <<'END'
see xiezuo> 
type SELECT 'kept'\n
see ...> 
type AS word;\n
see kept
see xiezuo> 
type \x04
end 0
END
talk sql --format csv <<'END'
see xiezuo> 
type \x1b[A
see SELECT 'kept' AS word;
type \n
see word
see kept
type quit\n
end 0
END

# An answer is cut after 1000 rows, and says so; limits of the options hold; a wrong option ends it.
talk sql --format csv --max-rows 3 --timeout 1 <<'END'
see xiezuo> 
type SELECT code FROM regions;\n
see cut after 3 rows
see xiezuo> 
type WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;\n
see error: the query took longer than 1 s
see xiezuo> 
type \x04
end 0
END
talk sql --format brightest <<'END'
see error: --format brightest
end 2
END
talk sql --db missing.db <<'END'
see error: missing.db: there is no such database
end 1
END

# In Chinese, where that is asked for.
talk sql --lang zh <<'END'
see .help 有说明
see xiezuo> 
type SELECT 1 FROM nosuch;\n
see 错误：SQL 有误：没有这个表：nosuch
type .tabels\n
see 您是不是要找 .tables？
type .help\n
see 把下一个答案写入文件
type .quit\n
end 0
END
