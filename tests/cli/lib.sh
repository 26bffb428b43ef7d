# The words that cases are written in. Output of the last `run` is in $LOG/out and $LOG/err.

fail() {
  echo "FAILED: $*"
  echo "--- standard output"; head -c 4000 "$LOG/out"
  echo "--- standard error"; head -c 4000 "$LOG/err"
  exit 1
}

skip() {
  echo "SKIPPED: $*"
  exit 77
}

# run STATUS WORDS…: runs the program with these words and demands the exit status.
run() {
  wanted=$1
  shift
  COMMAND="xiezuo $*"
  status=0
  "$XIEZUO" "$@" >"$LOG/out" 2>"$LOG/err" </dev/null || status=$?
  [ "$status" -eq "$wanted" ] || fail "$COMMAND: status $status, not $wanted"
}

# run_with INPUT STATUS WORDS…: the same with a file as standard input.
run_with() {
  input=$1
  wanted=$2
  shift 2
  COMMAND="xiezuo $* < $input"
  status=0
  "$XIEZUO" "$@" >"$LOG/out" 2>"$LOG/err" <"$input" || status=$?
  [ "$status" -eq "$wanted" ] || fail "$COMMAND: status $status, not $wanted"
}

# Exact content, from the here-document.
out_is() { cat >"$LOG/wanted"; cmp -s "$LOG/wanted" "$LOG/out" || fail "$COMMAND: standard output is not as wanted"; }
err_is() { cat >"$LOG/wanted"; cmp -s "$LOG/wanted" "$LOG/err" || fail "$COMMAND: standard error is not as wanted"; }
out_is_empty() { [ ! -s "$LOG/out" ] || fail "$COMMAND: standard output is not empty"; }
err_is_empty() { [ ! -s "$LOG/err" ] || fail "$COMMAND: standard error is not empty"; }
out_has() { grep -qF -e "$1" "$LOG/out" || fail "$COMMAND: standard output lacks: $1"; }
err_has() { grep -qF -e "$1" "$LOG/err" || fail "$COMMAND: standard error lacks: $1"; }
out_lacks() { ! grep -qF -e "$1" "$LOG/out" || fail "$COMMAND: standard output has: $1"; }
err_lacks() { ! grep -qF -e "$1" "$LOG/err" || fail "$COMMAND: standard error has: $1"; }
out_lines() { [ "$(wc -l <"$LOG/out")" -eq "$1" ] || fail "$COMMAND: standard output has not $1 lines"; }
err_lines() { [ "$(wc -l <"$LOG/err")" -eq "$1" ] || fail "$COMMAND: standard error has not $1 lines"; }

# article FILE AMOUNT: a short article that states one fund of AMOUNT 万元.
article() {
  {
    printf '南沙区与龙里县东西部协作结出新成果\n\n'
    printf '本报讯 广州市南沙区与黔南州龙里县深入开展东西部协作。\n\n'
    printf '2024年，广州市南沙区投入东西部协作资金%s万元，支持龙里县建设冷链仓库。\n' "$2"
  } >"$1"
}

# remember / is_unchanged: what the database says before and after a command that must not change it.
answers() {
  "$XIEZUO" articles --format jsonl 2>&1
  "$XIEZUO" facts --format jsonl 2>&1
}
remember() { answers >"$LOG/remembered"; }
is_unchanged() { answers | cmp -s - "$LOG/remembered" || fail "$COMMAND: the database was changed"; }

# as_user COMMAND…: runs it as somebody whom file permissions bind; root is bound by none.
as_user() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  else
    setpriv --reuid=65534 --regid=65534 --clear-groups "$@"
  fi
}
needs_user() {
  [ "$(id -u)" -ne 0 ] && return
  command -v setpriv >/dev/null || skip "permissions bind nobody here: root without setpriv"
  chmod 755 "$FOLDER"
  chmod 777 "$FOLDER/work" "$FOLDER/log"
  as_user test -x "$XIEZUO" || skip "the program lies where only root may go"
}
