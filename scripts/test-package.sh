#!/usr/bin/env bash
# Packs the package as it is published, installs it into an empty project and uses it there: types, constructs, command.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

consumer=$(mktemp -d)
trap 'rm -rf "$consumer"' EXIT
npm pack --silent --pack-destination "$consumer" > /dev/null
cd "$consumer"
cat > package.json <<'JSON'
{ "name": "consumer", "private": true }
JSON
npm install --no-audit --no-fund --silent ./*.tgz aws-cdk-lib@2.262.1 constructs@10.5.0 typescript@6.0.3 @types/node@20 tsx
sed "s#'../../src'#'cdk-vpc-flow-logs'#" "$root/examples/rejected-ssh/app.ts" > app.ts

echo '-- the example compiles against the published types'
npx tsc --noEmit --strict --skipLibCheck --module node16 --moduleResolution node16 --target es2022 --types node app.ts
echo '-- and synthesizes what it does in this repository'
CDK_OUTDIR=out CDK_VALIDATION=false npx tsx app.ts
(cd "$root" && CDK_OUTDIR="$consumer/expected" CDK_VALIDATION=false npx tsx examples/rejected-ssh/app.ts)
for template in expected/*.template.json; do cmp "$template" "out/$(basename "$template")"; done
echo '-- the command runs'
record='2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 22 6 20 4249 1418530010 1418530070 REJECT OK'
echo "$record" | npx cdk-vpc-flow-logs test-pattern --pattern '[..., action="REJECT", status]' -
ls -1 node_modules/cdk-vpc-flow-logs
