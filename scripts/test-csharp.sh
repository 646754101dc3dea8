#!/usr/bin/env bash
# Builds examples/csharp with the NuGet package that lies in a folder, and uses it there. Needs the .NET SDK 10, so the release runs it, and CI
# does not: scripts/test-csharp.sh <folder>
set -euo pipefail
packages=$(realpath "$1")
cd "$(dirname "$0")/.."
export CDK_VALIDATION=false

package=$(basename "$packages"/CdkVpcFlowLogs.*.nupkg .nupkg)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build examples/csharp --output "$work/bin" \
  "-p:RestoreAdditionalProjectSources=$packages" "-p:FlowLogsVersion=${package#CdkVpcFlowLogs.}"
app() { dotnet "$work/bin/FlowLogsExample.dll" "$@"; }

echo '-- the apps synthesize what those in TypeScript do'
for name in rejected-ssh whole-api; do CDK_OUTDIR="$work/out" app "$name"; done
for twin in examples/rejected-ssh/app.ts test/languages/whole-api.ts; do CDK_OUTDIR="$work/expected" npx --no-install tsx "$twin"; done
for template in "$work"/expected/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- alarms are tested'
app simulate examples/records/night.txt
