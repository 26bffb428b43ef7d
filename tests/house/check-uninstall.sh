#!/bin/sh
# usage: check-uninstall.sh CMAKE SOURCE_DIR    Uninstall.cmake removes the files of its manifest and our empty folders,
# leaves what others put beside them, and refuses a build that installed nothing.
set -eu
there=$(mktemp -d)
trap 'rm -rf "$there"' EXIT
mkdir -p "$there/bin" "$there/share/doc/xiezuo/docs"
touch "$there/bin/xiezuo" "$there/bin/other" "$there/share/doc/xiezuo/README.md" "$there/share/doc/xiezuo/docs/样例.md"
printf '%s\n' "$there/bin/xiezuo" "$there/share/doc/xiezuo/docs/样例.md" "$there/share/doc/xiezuo/README.md" > "$there/manifest.txt"
"$1" "-DMANIFEST=$there/manifest.txt" -P "$2/cmake/Uninstall.cmake"
left=$(cd "$there" && find . | sort | tr '\n' ' ')
if [ "$left" != '. ./bin ./bin/other ./share ./share/doc ' ]; then
  echo "left behind: $left"
  exit 1
fi
if "$1" "-DMANIFEST=$there/manifest.txt" -P "$2/cmake/Uninstall.cmake"; then
  echo "a second uninstall did not say that there is nothing to remove"
  exit 1
fi
