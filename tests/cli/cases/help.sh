# The program explains itself, and never runs a guess.
run 0
out_has 'xiezuo ingest articles/'
out_has 'xiezuo query'
err_is_empty
run 0 --help
out_has 'Exit status: 0 done'
run 0 help
out_has 'Commands:'
run 0 --version
out_has 'xiezuo '
out_lines 1

run 0 ingest --help
out_has 'Usage:'
out_has 'xiezuo ingest articles/'
out_has '--max-size SIZE'
cp "$LOG/out" "$LOG/first"
run 0 help ingest
cmp -s "$LOG/first" "$LOG/out" || fail "help ingest differs from ingest --help"
for command in ingest query search facts sql export articles show reread check migrate backup; do
  run 0 "$command" --help
  out_has "xiezuo $command"
done

run 2 inest a.txt
err_is <<'END'
error: there is no command inest; did you mean ingest?
END
out_is_empty
run 2 frobnicate
err_has 'xiezuo --help lists the commands'
err_lacks 'did you mean'
run 2 --frobnicate
err_has 'there is no option --frobnicate'
run 2 facts --frobnicate
err_has 'frobnicate'
err_lines 1
run 2 check one
err_has "'one' is one word too many"
run 2 ingest
err_has 'no file or folder is named'
run 2 facts --format xml
err_has 'use one of table, csv, tsv, json, jsonl, markdown'
run 2 facts --lang fr
err_has 'use en or zh'
# Of a value that is given twice none is lost; a flag may stand there twice.
while read -r option words; do
  # shellcheck disable=SC2086
  run 2 $words
  err_is <<END
error: $option is given twice; give it once
END
done <<'END'
--county query funds-by-county --county huishui --county dushan
--county query funds-by-county --county=huishui --county=huishui
--min-confidence query donors --min-confidence 0.5 --min-confidence 1
--queries query --queries a --queries b
--format facts --format csv --format csv
--db --db a.db articles --db b.db
--timeout sql SELECT(1) --timeout 1 --timeout 2
--lang check --lang en --lang en
--jobs ingest a.txt --jobs 1 --jobs 2
END
run 0 query --wide --wide
[ ! -e xiezuo.db ] || fail "a database was made"

# In Chinese it is the whole help: nothing but examples and names stays English, and every option is there.
zh_is_chinese() { # WORDS…: whose help it is
  run 0 "$@" --help
  sed -n 's/^      --\([a-z-]*\).*/\1/p' "$LOG/out" >options
  run 0 "$@" --help --lang zh
  out_has '用法：'
  out_has '显示本帮助'
  sed -n 's/^      --\([a-z-]*\).*/\1/p' "$LOG/out" >zh_options
  cmp -s options zh_options || fail "$COMMAND: other options than in English"
  ! grep -v '^  xiezuo ' "$LOG/out" | grep -E '[a-z]{2,} [a-z]{2,} [a-z]{2,}' || fail "$COMMAND: not all of it is Chinese"
}
for command in ingest query search facts sql export articles show explain reread rules check migrate backup; do
  zh_is_chinese $command
done
"$XIEZUO" query --columns name --format tsv | sed 1d >queries
while read -r query; do zh_is_chinese query "$query"; done <queries
run 0 --lang zh
out_has '可以回答的问题'
run 0 --help --lang zh
out_has '退出状态：0 完成'
LC_ALL=zh_CN.UTF-8
export LC_ALL
run 0 --help
out_has '退出状态：0 完成'
run 0 query donors --help
out_has '受援地：代码、中文名或拼音'
unset LC_ALL

# At a narrow terminal lines are short; in a pipe they are not.
run 0 sql --help
out_has 'Answer one SQL query of your own. The database cannot be changed'
if command -v python3 >/dev/null; then
  COLUMNS=60 TERM=xterm python3 -B "$HERE/terminal.py" "$XIEZUO" sql --help >"$LOG/out" 2>"$LOG/err" <<'END' || fail "sql --help at a terminal"
see -h, --help
not Answer one SQL query of your own. The database cannot be changed
end 0
END
fi

run 2 donors --county huishui
err_is <<'END'
error: there is no command donors; did you mean query donors?
END
