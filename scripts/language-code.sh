#!/usr/bin/env bash
# Writes to dist/languages what test-python.sh, test-java.sh and test-go.sh share: the package in their languages, as code, from the npm tarball,
# and the templates that their apps must synthesize. Once for each state of the package; the three may run at the same time.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/remember.sh

mkdir -p dist
exec 9> dist/languages.lock
flock 9
[ -f lib/index.js ] && [ -f .jsii.tabl.json ] || { npx projen compile && npx jsii-rosetta extract --strict; }

apps=(examples/rejected-ssh/app.ts test/languages/whole-api.ts)
tools=$(node --version)
mapfile -t packed < <(node -p "require('./package.json').files.filter((file) => !file.startsWith('!')).join('\n')")
echo '-- the package becomes code of its languages'
if changed dist/languages/passed package.json package-lock.json README.md LICENSE "${packed[@]}" src "${apps[@]}" scripts/package-languages.sh; then
  tarball=$(mktemp -d)
  trap 'rm -rf "$tarball"' EXIT
  rm -rf dist/languages
  npm pack --silent --pack-destination "$tarball" > /dev/null
  scripts/package-languages.sh --code-only "$tarball"/*.tgz dist/languages python java go
  for app in "${apps[@]}"; do CDK_OUTDIR=dist/languages/templates CDK_VALIDATION=false node --import tsx "$app"; done
  passed
fi
