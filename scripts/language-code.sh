#!/usr/bin/env bash
# Writes to dist/languages what test-python.sh, test-java.sh and test-go.sh share: the package in their languages, as code, from the npm tarball,
# and the templates that their apps must synthesize. Once for each state of the package; the three may run at the same time.
set -euo pipefail
cd "$(dirname "$0")/.."

mkdir -p dist
exec 9> dist/languages.lock
flock 9
[ -f lib/index.js ] && [ -f .jsii.tabl.json ] || { npx projen compile && npx jsii-rosetta extract --strict; }

packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
npm pack --silent --pack-destination "$packed" > /dev/null
apps=(examples/rejected-ssh/app.ts test/languages/whole-api.ts)
state=$(cat "$packed"/*.tgz "${apps[@]}" "$0" | sha256sum)
[ "$(cat dist/languages/state 2> /dev/null)" != "$state" ] || exit 0

rm -rf dist/languages
scripts/package-languages.sh --code-only "$packed"/*.tgz dist/languages python java go
for app in "${apps[@]}"; do CDK_OUTDIR=dist/languages/templates CDK_VALIDATION=false npx tsx "$app"; done
echo "$state" > dist/languages/state
