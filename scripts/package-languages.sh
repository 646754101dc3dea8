#!/usr/bin/env bash
# Writes the packages of other languages from the npm tarball alone, as a release does: what is not in it is in none of them.
# scripts/package-languages.sh [--code-only] <tarball> <folder> <python|java|dotnet|go>...
set -euo pipefail
code_only=()
[ "$1" = --code-only ] && { code_only=(--code-only); shift; }
tarball=$(realpath "$1") folder=$(realpath --canonicalize-missing "$2")
shift 2
root=$(cd "$(dirname "$0")/.." && pwd)
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20

unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
tar --extract --gzip --strip-components=1 --directory "$unpacked" --file "$tarball"
ln -s "$root/node_modules" "$unpacked/node_modules"
cd "$unpacked"
targets=()
for language in "$@"; do targets+=(--target "$language"); done
"$root/node_modules/.bin/jsii-pacmak" "${code_only[@]}" "${targets[@]}" --outdir "$folder"
