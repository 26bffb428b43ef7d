#!/bin/sh
# Runs one case of tests/cli/cases: run.sh PROGRAM CASE. A case is a shell script over the words of lib.sh; it runs in
# a fresh folder, without a locale and without settings of the person who runs it. Status 77 means skipped.
set -eu
XIEZUO=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
HERE=$(cd "$(dirname "$0")" && pwd)
TESTS=$(dirname "$HERE")
CASE=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
unset LANG LC_ALL LC_CTYPE LC_MESSAGES COLUMNS LINES XDG_CONFIG_HOME \
  XIEZUO_DB XIEZUO_FORMAT XIEZUO_LANG XIEZUO_QUERIES XIEZUO_RULES 2>/dev/null || true
FOLDER=$(mktemp -d)
trap 'chmod -R u+rwx "$FOLDER"; rm -rf "$FOLDER"' EXIT
mkdir "$FOLDER/work" "$FOLDER/log"
cd "$FOLDER/work"
LOG=$FOLDER/log
export HOME="$FOLDER/home" PAGER=
. "$HERE/lib.sh"
. "$CASE"
