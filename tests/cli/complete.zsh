# complete.zsh SCRIPT LINE: what zsh offers for the last word of LINE with the completion in SCRIPT, one a line. The
# shell runs at a pseudo-terminal of its own; what would be shown there is written down instead.
zmodload zsh/zpty || exit 77
zpty shell zsh -f -i
send() { zpty -w shell "$1"; }
send "PROMPT= RPROMPT= ; unsetopt beep; autoload -Uz compinit && compinit -u -D; source $1; compdef _xiezuo xiezuo"
send 'compadd() {
  if [[ ${argv[1,(i)(-|--)]} == *-(O|A|D)* ]]; then builtin compadd "$@"; return; fi
  local -a offered; builtin compadd -A offered "$@"
  builtin compadd "$@"; local status_=$?
  (( $#offered )) && print -rl -- $offered >>$OFFERED
  return $status_
}'
send 'finish() { print -r -- end >>$OFFERED.end }; zle -N finish; bindkey "^X^E" finish; bindkey "^I" list-choices'
zpty -w -n shell "$2"$'\t\x18\x05'
for i in {1..600}; do
  zpty -r -t shell seen '*' 2>/dev/null
  [[ -e $OFFERED.end ]] && break
  sleep 0.1
done
zpty -d shell
[[ -e $OFFERED ]] && cat $OFFERED
exit 0
