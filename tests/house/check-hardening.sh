#!/bin/sh
# check-hardening.sh PROGRAM COMPILER: the program is position independent, its tables are read-only before it begins, its
# stack is no code and is watched, and calls of the C library are checked. A program built without all this fails each check.
set -eu
program=$1
compiler=$2
LC_ALL=C
export LC_ALL
if ! command -v readelf >/dev/null; then
  echo "SKIPPED: there is no readelf"
  exit 0
fi

independent() { readelf --file-header --wide "$1" | grep -q 'Type: *DYN (Position-Independent'; }
read_only_tables() { readelf --segments --wide "$1" | grep -q 'GNU_RELRO' && readelf --dynamic --wide "$1" | grep -q 'BIND_NOW\|FLAGS_1.*NOW'; }
stack_is_no_code() { readelf --segments --wide "$1" | grep 'GNU_STACK' | grep -q ' RW '; }
watched_stack() { readelf --symbols --wide "$1" | grep -q '__stack_chk_fail'; }
checked_calls() { readelf --symbols --wide "$1" | grep -q '__[a-z]*_chk@'; }
no_search_path() { ! readelf --dynamic --wide "$1" | grep -q 'RPATH\|RUNPATH'; }
checks="independent read_only_tables stack_is_no_code watched_stack checked_calls no_search_path"

for check in $checks; do
  "$check" "$program" || { echo "FAILED: $program: $check"; exit 1; }
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf '#include <cstring>\nint main(int n, char** words) { char to[9]; std::strcpy(to, words[n - 1]); return to[0]; }\n' >"$folder/bare.cc"
"$compiler" -O1 -U_FORTIFY_SOURCE -fno-stack-protector -fno-pie -no-pie -Wl,-z,norelro,-z,lazy,-z,execstack,-rpath,/nowhere \
  -o "$folder/bare" "$folder/bare.cc"
for check in $checks; do
  ! "$check" "$folder/bare" || { echo "FAILED: $check passes a program that has nothing of it"; exit 1; }
done
