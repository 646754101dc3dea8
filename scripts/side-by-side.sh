#!/usr/bin/env bash
# Runs commands that do not depend on each other, so many at a time. Each shows its output when it has ended; all run, whichever fails; the exit
# code tells whether all have passed: scripts/side-by-side.sh <how many> <command>...
set -euo pipefail
most=$1
shift

logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
printf '%s\0' "$@" | xargs --null --max-procs="$most" --replace bash -c '
  log=$(mktemp --tmpdir="$2") start=$SECONDS
  if bash -c "$1" > "$log" 2>&1; then verdict=passed; else verdict=FAILED; fi
  { printf "\n=== %s\n" "$1"; cat "$log"; printf "=== %s after %s s: %s\n" "$verdict" "$((SECONDS - start))" "$1"; } | flock "$2" cat
  [ "$verdict" = passed ]' run {} "$logs" || { printf '\n=== a step has FAILED, see above\n'; exit 1; }
