#!/usr/bin/env bash
# Builds a Go project, examples/go, with the package, and uses it there: apps, tests, validator. Needs Go.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/remember.sh
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false GOFLAGS=-buildvcs=false
scripts/language-code.sh

tools=$(go version; node --version)
package=dist/languages/go programs=$PWD/dist/languages/go-programs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '-- go.mod and go.sum have what the package requires'
go -C examples/go mod tidy -diff
unformatted=$(gofmt -l examples/go)
[ -z "$unformatted" ] || { echo "not formatted: $unformatted"; exit 1; }

echo '-- the apps synthesize what those in TypeScript do'
go -C examples/go build -o "$programs/" ./... # Go knows itself what has changed
for app in rejected-ssh whole-api; do CDK_OUTDIR="$work/out" "$programs/$app"; done
for template in dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- alarms are tested'
if changed "$programs/alarms-passed" "$package" examples/go examples/records docs/testing-alarms.md scripts/expect-output.ts; then
  go -C examples/go test -count=1 -o "$work/" ./rejected-ssh
  SHOW_FAILURE=1 node --import tsx scripts/expect-output.ts 2 docs/testing-alarms.md 'expected the alarm never to fire' \
    bash -c 'cd examples/go/rejected-ssh && "$0" -test.run TestFailing' "$work/rejected-ssh.test"
  passed
fi

echo '-- a fault ends the app'
if changed "$programs/fault-passed" "$package" examples/go docs/validator.md scripts/expect-output.ts; then
  CDK_OUTDIR="$work/out" node --import tsx scripts/expect-output.ts 2 docs/validator.md 'ERROR the statistic Average' "$programs/validate-native"
  passed
fi
