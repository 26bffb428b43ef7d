# A flag goes before the environment, that before the project's file, that before the person's.
article a.txt 820
run 0 ingest a.txt --db mine.db
mkdir -p "$HOME/.config/xiezuo"
printf '# mine\nformat = json\nlang=zh\n' >"$HOME/.config/xiezuo/config"
run 1 articles
printf 'db = mine.db\n' >xiezuo.conf
run 0 articles --columns name
out_has '"文件":"a.txt"'
printf 'db = mine.db\nformat = tsv\n' >xiezuo.conf
run 0 articles --columns name
printf '文件\na.txt\n' | out_is
XIEZUO_FORMAT=markdown
export XIEZUO_FORMAT
run 0 articles --columns name
out_has '| a.txt |'
run 0 articles --columns name --format csv --lang en
printf 'name\na.txt\n' | out_is
run 0 articles --columns name --lang en --out a.csv
[ "$(head -n 1 a.csv)" = name ] || fail "the ending of --out does not go before the environment"
run 0 export --out package articles
unset XIEZUO_FORMAT

# The person's file lies where XDG says; a path in it counts from there.
export XDG_CONFIG_HOME="$FOLDER/settings"
mkdir -p "$XDG_CONFIG_HOME/xiezuo"
cp mine.db "$XDG_CONFIG_HOME/xiezuo/theirs.db"
printf 'db = theirs.db\n' >"$XDG_CONFIG_HOME/xiezuo/config"
rm xiezuo.conf
run 0 articles
out_has a.txt

printf 'format = csv\n\ncolour = red\n' >xiezuo.conf
run 2 articles
err_has 'xiezuo.conf:3: there is no setting colour'
err_lines 1
printf 'format\n' >xiezuo.conf
run 2 articles
err_has 'xiezuo.conf:1: there is no ='
printf 'format = pdf\n' >xiezuo.conf
run 2 articles

err_has 'xiezuo.conf:1: pdf is no format'
rm xiezuo.conf
XIEZUO_FORMAT=pdf run 2 articles
err_has 'XIEZUO_FORMAT=pdf: pdf is no format; use one of table, csv'

# Windows writes a mark before the first line and two characters behind each.
printf '\357\273\277format = json\r\n' >xiezuo.conf
run 0 articles
out_has '"name"'
rm xiezuo.conf
mkdir xiezuo.conf
run 1 articles
err_has 'xiezuo.conf: the settings cannot be read'
rmdir xiezuo.conf
