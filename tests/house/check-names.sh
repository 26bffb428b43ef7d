#!/bin/sh
# check-names.sh ROOT: no two files of src/ define a type of one name in the project's namespace. The linker takes one of them
# for both, and which one depends on what the optimiser left over.
set -eu
found=$(find "$1/src" -name '*.h' -o -name '*.cc' | sort | xargs awk '
  FNR == 1 { own = 0 }
  /^namespace \{/ { own = 1 }
  /^}  \/\/ namespace$/ { own = 0 }
  !own && /^(struct|class|enum class) [A-Za-z]+ .*\{|^(struct|class|enum class) [A-Za-z]+ \{/ {
    name = $1 == "enum" ? $3 : $2
    if (name in file && file[name] != FILENAME) print name " is defined in " file[name] " and " FILENAME
    file[name] = FILENAME
  }')
[ -z "$found" ] || { echo "$found"; exit 1; }
