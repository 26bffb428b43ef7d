#!/bin/sh
# check-docs.sh PROGRAM FOLDER: fails where a generated page is not what the program prints today.
set -u
status=0
check() { # PROGRAM PAGE FILE [LANGUAGE]
  "$1" generate-docs "$2" --lang "${4:-en}" | diff -u "$3" - || {
    echo "$3 is stale: xiezuo generate-docs $2 --lang ${4:-en} > ${3#"$root/"}"
    status=1
  }
}
root=$(dirname "$(dirname "$2")")
check "$1" commands "$2/commands.md"
check "$1" queries "$2/queries.md"
check "$1" man "$2/xiezuo.1"
check "$1" bash "$2/completions/xiezuo.bash"
check "$1" zsh "$2/completions/_xiezuo"
check "$1" fish "$2/completions/xiezuo.fish"
for page in commands queries; do check "$1" "$page" "$2/zh/$page.md" zh; done
check "$1" man "$2/zh/xiezuo.1" zh
exit "$status"
