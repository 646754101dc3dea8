#!/usr/bin/env bash
# Synthesizes the examples and has cfn-lint judge their templates. Needs python3.
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.venv/cfn-lint
[ -x "$venv/bin/cfn-lint" ] || {
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check cfn-lint==1.58.0
}
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for example in rejected-ssh hardened; do
  CDK_OUTDIR="$out/$example" CDK_VALIDATION=false npx tsx "examples/$example/app.ts"
done
"$venv/bin/cfn-lint" --regions us-east-1 -- "$out"/*/*.template.json
echo "cfn-lint has nothing to say"
