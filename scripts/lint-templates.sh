#!/usr/bin/env bash
# Synthesizes the examples and has cfn-lint judge their templates. Needs python3.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for app in examples/*/app.ts; do
  example=$(basename "$(dirname "$app")")
  [ "$example" = validate-native ] && continue # it has faults to show
  CDK_OUTDIR="$out/$example" CDK_VALIDATION=false npx tsx "$app"
done
find "$out" -name '*.template.json' -print0 | xargs -0 scripts/cfn-lint/run.sh --regions us-east-1 eu-west-1 --
echo "cfn-lint has nothing to say about $(find "$out" -name '*.template.json' | wc -l) templates"
