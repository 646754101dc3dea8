#!/usr/bin/env bash
# Builds a Go project, examples/go, with the package, and uses it there: apps, tests, validator. Needs Go.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false
scripts/language-code.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GOFLAGS=-buildvcs=false
cd examples/go
echo '-- go.mod and go.sum have what the package requires'
go mod tidy -diff
unformatted=$(gofmt -l .)
[ -z "$unformatted" ] || { echo "not formatted: $unformatted"; exit 1; }

echo '-- the apps synthesize what those in TypeScript do'
go build -o "$work/" ./...
for app in rejected-ssh whole-api; do CDK_OUTDIR="$work/out" "$work/$app"; done
for template in "$root"/dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- alarms are tested'
go test -count=1 -o "$work/" ./rejected-ssh
expect() { (cd "$root" && npx tsx scripts/expect-output.ts "$@"); }
SHOW_FAILURE=1 expect 2 docs/testing-alarms.md 'expected the alarm never to fire' \
  bash -c 'cd examples/go/rejected-ssh && "$0" -test.run TestFailing' "$work/rejected-ssh.test"

echo '-- a fault ends the app'
CDK_OUTDIR="$work/out" expect 2 docs/validator.md 'ERROR the statistic Average' "$work/validate-native"
