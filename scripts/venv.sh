# Sourced by scripts that run Python programs, at the root of the project: what scripts/<name>/requirements.txt lists is in .venv/<name>.
#   venv <name>
# The same with something beside it, of the versions given:
#   if new_venv <name> <version>...; then <commands that install it into $venv>; keep_venv; fi
# It is installed anew when the list or a version changes, or if it was not kept.

venv() { if new_venv "$@"; then keep_venv; fi; }

new_venv() {
  venv=.venv/$1
  local list=scripts/$1/requirements.txt
  wanted=$(cat "$list" <(echo "${@:2}") | sha256sum) || exit 1 # where `if` asks, set -e does not end the script
  [ "$wanted" != "$(cat "$venv/installed" 2> /dev/null)" ] || return 1
  rm -rf "$venv" && python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$list" || exit 1
}

keep_venv() { echo "$wanted" > "$venv/installed"; }
