# Texts and names that would steer a terminal are shown at one, in every format; a pipe gets the bytes.
command -v python3 >/dev/null || skip "python3 is not there"
printf '荔湾区投入惠水县东西部协作资金33万元。\033]0;owned\007\033[2J\302\233A\n' >"$(printf 'a\033[31mb.txt')"
run 0 ingest .
at_terminal() {
  COMMAND="xiezuo $* (at a terminal)"
  python3 -c 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))' \
    "$XIEZUO" "$@" >"$LOG/out" 2>"$LOG/err" </dev/null || fail "$COMMAND: not done"
  ! grep -q "$(printf '\033')[^[]\|$(printf '\033')\[[23]\|$(printf '\302\233')" "$LOG/out" || fail "$COMMAND: steers the terminal"
}
for format in table csv tsv json jsonl markdown; do
  at_terminal articles --format $format
  at_terminal sql "SELECT name, text FROM articles" --format $format
done
at_terminal sql "SELECT text FROM articles" --format csv
out_has '␛]0;owned␇␛[2J<U+009B>A'
for name in $(run 0 articles --format csv && cut -d, -f1 "$LOG/out" | tail -n 1); do
  at_terminal show "$name"
  at_terminal explain "$name:15"
done
run 0 sql "SELECT text FROM articles" --format csv
out_has "$(printf '\033')[2J"
