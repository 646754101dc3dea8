# Sourced by scripts whose steps take long: what has passed is not done again until something that it depends on changes.
#   if changed <memory> <file or folder>...; then <commands>; passed; fi
# It depends on what the files are called and contain, on the script, and on $tools, where a script puts the versions of what it calls.
# The memory is a file: put it where the commands leave their results, so that both are deleted together. A command that fails ends the
# script (set -e), so nothing remembers it.

changed() {
  memory=$1
  state=$(inputs "${@:2}") || exit 1 # one of them is missing
  [ "$state" != "$(cat "$memory" 2> /dev/null)" ] || { echo 'passed before, and nothing has changed'; return 1; }
  rm -f "$memory"
}

passed() { echo "$state" > "$memory"; }

inputs() {
  { echo "${tools:-}"; find "scripts/${0##*/}" scripts/remember.sh "$@" -type f -print0 | sort --zero-terminated | xargs --null sha256sum; } | sha256sum
}
