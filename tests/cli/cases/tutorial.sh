# The tutorials: ten commands each, in both languages the same deeds, and every one of them answers.
SAMPLES=$(dirname "$TESTS")/seeds/samples
export SAMPLES
mkdir bin
ln -s "$XIEZUO" bin/xiezuo
PATH=$PWD/bin:$PATH
for page in tutorial.md tutorial.zh.md; do
  rm -f xiezuo.db funds.xlsx everything.xlsx
  sed -n '/^```sh$/,/^```$/p' "$(dirname "$TESTS")/docs/$page" | grep -v '^```' >commands
  [ "$(grep -c '^xiezuo ' commands)" -eq 10 ] || fail "$page has not ten commands"
  while read -r line; do
    COMMAND="$page: $line"
    sh -c "$line" >"$LOG/out" 2>"$LOG/err" </dev/null || fail "$COMMAND"
    case $line in
      *--out*) ;;
      *ingest*) err_has '10 articles new' ;;
      *) [ "$(wc -l <"$LOG/out")" -ge 2 ] || fail "$COMMAND: there is no answer" ;;
    esac
  done <commands
  for book in funds.xlsx everything.xlsx; do
    [ "$(head -c 2 $book)" = PK ] || fail "$page: $book is no workbook"
  done
  sed 's/惠水/huishui/' commands >"commands.$page"
done
cmp -s commands.tutorial.md commands.tutorial.zh.md || fail "the two tutorials differ in their commands"
