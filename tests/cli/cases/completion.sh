# The completions know every command, query and option, and are good scripts of their shells.
for shell in bash zsh fish man; do
  run 0 generate-docs $shell
  cp "$LOG/out" "$shell.txt"
done
for command in ingest query search facts sql export articles show explain reread rules check migrate backup; do
  run 0 $command --help
  options=$(sed -n 's/^ *\(-h, \)\{0,1\}--\([a-z-]*\).*/\2/p' "$LOG/out")
  [ -n "$options" ] || fail "$command has no options"
  for option in $options; do
    grep "^ *$command)" bash.txt | grep -q -e "--$option\b" || fail "bash lacks $command --$option"
    grep -q -e "'--$option\[" zsh.txt || fail "zsh lacks $command --$option"
    grep "subcommand_from $command'" fish.txt | grep -q -e "-l $option " || fail "fish lacks $command --$option"
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
  complete xiezuo --db a.db facts --ty
  printf -- '--type\n' | out_is
fi
if command -v zsh >/dev/null; then zsh -n zsh.txt || fail "zsh cannot read its completion"; fi
if command -v fish >/dev/null; then fish -n fish.txt || fail "fish cannot read its completion"; fi
if command -v man >/dev/null; then
  LC_ALL=C.UTF-8 man --warnings -l man.txt >/dev/null 2>"$LOG/err" && err_is_empty || fail "man cannot read its page"
fi
