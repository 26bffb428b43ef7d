#!/bin/sh
# check-docs.sh PROGRAM FOLDER: fails where a generated page is not what the program prints today.
set -u
status=0
for page in commands queries; do
  "$1" generate-docs "$page" | diff -u "$2/$page.md" - || {
    echo "$2/$page.md is stale: xiezuo generate-docs $page > docs/generated/$page.md"
    status=1
  }
done
exit "$status"
