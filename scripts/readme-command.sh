#!/usr/bin/env bash
# Prints the only command of the README that begins with these words, without its comment: scripts/readme-command.sh 'npm install ../'
set -euo pipefail
cd "$(dirname "$0")/.."

found=$(grep --fixed-strings "$1" README.md | grep "^$1" | sed 's/ *#.*//')
[ "$(wc --lines <<< "$found")" = 1 ] && [ -n "$found" ] || { echo "README.md should have one command '$1', got '$found'" >&2; exit 1; }
echo "$found"
