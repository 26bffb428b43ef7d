#!/bin/sh
# usage: check-links.sh FOLDER    every relative link of every Markdown file leads to something, and no document names a
# place that only one machine has.
set -eu
cd "$1"
wrong=0
checked=0
files=$(mktemp)
links=$(mktemp)
trap 'rm -f "$files" "$links"' EXIT
find . -name '*.md' ! -path './build/*' ! -path './.git/*' ! -path './demo/*' ! -path './tests/house/broken-link/*' > "$files"
while IFS= read -r file; do
  { grep -oE '\]\([^) ]+' "$file" || true; } | sed 's/^](//; s/#.*//' | sort -u > "$links"
  while IFS= read -r link; do
    case $link in ''|*://*|mailto:*) continue ;; esac
    checked=$((checked + 1))
    if [ ! -e "$(dirname "$file")/$link" ]; then
      echo "$file: $link leads nowhere"
      wrong=1
    fi
  done < "$links"
  if grep -nE '(^|[^[:alnum:]._~/-])/(home|root|Users|work|mnt)/' "$file"; then
    echo "$file: an absolute path of one machine"
    wrong=1
  fi
done < "$files"
[ "$checked" -gt 0 ] || { echo "no links found below $1"; exit 1; }
echo "$checked links checked"
exit $wrong
