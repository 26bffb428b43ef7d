# The completions know every command, query and option, and are good scripts of their shells.
for shell in bash zsh fish man; do
  run 0 generate-docs $shell
  cp "$LOG/out" "$shell.txt"
done
for command in ingest query search facts sql export articles show explain reread rules check migrate backup; do
  run 0 $command --help
  options=$(sed -n 's/^      --\([a-z-]*\).*/\1/p' "$LOG/out")
  [ -n "$options" ] || fail "$command has no options"
  for option in $options; do
    grep "^ *$command)" bash.txt | grep -q -e "--$option\b" || fail "bash lacks $command --$option"
    grep -q -e "'--$option\[" zsh.txt || fail "zsh lacks $command --$option"
    grep "__xiezuo_in $command'" fish.txt | grep -q -e "-l $option " || fail "fish lacks $command --$option"
    grep -q -e "$(printf '%s' "$option" | sed 's/-/.-/g')" man.txt || fail "man lacks $command --$option"
  done
done
if command -v bash >/dev/null; then
  bash -n bash.txt || fail "bash cannot read its completion"
  complete() { # WORDS…: what bash offers for the last word
    bash -c '. ./bash.txt; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _xiezuo; printf "%s\n" "${COMPREPLY[@]}"' - "$@" >"$LOG/out"
    COMMAND="complete $*"
  }
  complete xiezuo ing
  printf 'ingest\n' | out_is
  complete xiezuo query funds-by-c
  out_has funds-by-county
  complete xiezuo query funds-by-county --cou
  printf -- '--county\n' | out_is
  complete xiezuo query funds-by-county --kind do
  printf 'donation\n' | out_is
  complete xiezuo facts --format x
  printf 'xlsx\n' | out_is
  complete xiezuo --lang z
  printf 'zh\n' | out_is
  complete xiezuo rules ''
  printf 'check\n' | out_is
  complete xiezuo articles re
  printf 'remove\n' | out_is
  complete xiezuo export --out p fund
  printf 'fund_view\nfunds\n' | out_is
  complete xiezuo --db a.db ing
  printf 'ingest\n' | out_is
  complete xiezuo --db a.db facts --ty
  printf -- '--type\n' | out_is
fi
if command -v bash >/dev/null; then
  complete "$XIEZUO" query funds-by-county --county huishui
  printf 'huishui\nhuishuixian\n' | out_is
  complete "$XIEZUO" query partnerships --recipient 惠水
  printf '惠水\n惠水县\n' | out_is
  complete "$XIEZUO" facts --region = huishuix
  printf 'huishuixian\n' | out_is
  complete "$XIEZUO" query pairings --helper 云南
  out_has 云南省
  complete "$XIEZUO" facts --region ''
  out_lines 31
fi

# The other shells, at work: each offers the same for the last word of a line.
mkdir bin
ln -s "$XIEZUO" bin/xiezuo
offered_by_zsh() {
  rm -f "$LOG/out" "$LOG/out.end"
  OFFERED=$LOG/out LC_ALL=C.UTF-8 PATH="$PWD/bin:$PATH" zsh -f "$TESTS/cli/complete.zsh" "$PWD/zsh.txt" "$1" >/dev/null
  touch "$LOG/out"
}
offered_by_fish() {
  LC_ALL=C.UTF-8 PATH="$PWD/bin:$PATH" fish --no-config -c 'source fish.txt; complete -C "$argv[1]"' "$1" >"$LOG/fish" 2>"$LOG/err"
  cut -f 1 "$LOG/fish" >"$LOG/out"
}
for shell in zsh fish; do
  if ! command -v $shell >/dev/null; then
    echo "SKIPPED: there is no $shell here"
    continue
  fi
  offers() { # LINE WORD…: the words are all that is offered
    offered_by_$shell "$1"
    COMMAND="$shell: $1"
    shift
    printf '%s\n' "$@" | LC_ALL=C sort >"$LOG/sorted"
    LC_ALL=C sort -u -o "$LOG/out" "$LOG/out"
    out_is <"$LOG/sorted"
  }
  offers 'xiezuo ing' ingest
  offers 'xiezuo query funds-by-c' funds-by-county
  offers 'xiezuo query funds-by-county --cou' --county
  offers 'xiezuo query funds-by-county --kind d' donation
  offers 'xiezuo facts --format xl' xlsx
  offers 'xiezuo facts --lang z' zh
  offers 'xiezuo rules ch' check
  offers 'xiezuo articles re' remove
  offers 'xiezuo export fund' fund_view funds
  offers 'xiezuo --db a.db facts --ty' --type
  offers 'xiezuo --db a.db ing' ingest
  offers 'xiezuo --db a.db --lang zh ing' ingest
  offers 'xiezuo --db=a.db ing' ingest
  offers 'xiezuo --db a.db query funds-by-c' funds-by-county
  offers 'xiezuo --db=a.db query funds-by-county --cou' --county
  offers 'xiezuo query funds-by-county --county huishui' huishui huishuixian
  offers 'xiezuo query partnerships --recipient 惠水' 惠水 惠水县
  offers 'xiezuo query pairings --helper 云南' 云南 云南省
  offers 'xiezuo facts --region huishuix' huishuixian
done

run 0 generate-docs man --lang zh
cp "$LOG/out" zh.txt
if command -v man >/dev/null; then
  LC_ALL=C.UTF-8 man --warnings -l zh.txt >zh.out 2>"$LOG/err" && err_is_empty || fail "man cannot read its Chinese page"
  grep -q '退出状态：0 完成' zh.out || fail "the Chinese page lacks the exit status"
  LC_ALL=C.UTF-8 man --warnings -l man.txt >/dev/null 2>"$LOG/err" && err_is_empty || fail "man cannot read its page"
fi
