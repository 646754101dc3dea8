#!/usr/bin/env bash
# Packs the package as it is published, installs it into an empty project as the README says, and uses it there: types, constructs, command.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
consumer=$work/app packed=$work/cdk-vpc-flow-logs # beside each other, as in the README
mkdir "$consumer" "$packed"
[ -f lib/index.js ] && [ -f .jsii.tabl.json ] || { npx projen compile && npx jsii-rosetta extract --strict; }
install=$(scripts/readme-command.sh 'npm install ../')
npm pack --silent --pack-destination "$packed" > /dev/null
cd "$consumer"

echo '-- the tarball is light and complete'
contents=$(tar --list --verbose --file "$packed"/*.tgz)
listed() { grep --quiet -- "$1" <<< "$contents" || { echo "the tarball has no line '$1'"; exit 1; }; }
size=$(stat --format %s "$packed"/*.tgz)
echo "$size bytes"
[ "$size" -le 400000 ] || { echo "more than 400 kB"; exit 1; } # see docs/decisions/0016-lazy-modules.md
listed ' package/.jsii$'
listed ' package/.jsii.tabl.json$' # without it, the other languages' packages show their examples in TypeScript
listed '^-rwxr-xr-x .* package/lib/cli/main.js$' # `pip install` puts it on the PATH as it is
! grep -E 'tsbuildinfo|/test/|\.ts\.map' <<< "$contents"
cat > package.json <<'JSON'
{ "name": "consumer", "private": true }
JSON
npm install --no-audit --no-fund --silent aws-cdk-lib@2.262.1 constructs@10.5.0 typescript@6.0.3 @types/node@20 tsx
npm_config_audit=false npm_config_fund=false npm_config_loglevel=silent bash -c "$install"
sed "s#'../../src'#'cdk-vpc-flow-logs'#" "$root/examples/rejected-ssh/app.ts" > app.ts

echo '-- the example compiles against the published types'
npx tsc --strict --module node16 --moduleResolution node16 --target es2022 --types node app.ts
echo '-- and synthesizes what it does in this repository'
CDK_OUTDIR=out CDK_VALIDATION=false npx tsx app.ts
(cd "$root" && CDK_OUTDIR="$consumer/expected" CDK_VALIDATION=false npx tsx examples/rejected-ssh/app.ts)
for template in expected/*.template.json; do cmp "$template" "out/$(basename "$template")"; done
echo '-- it loads little'
cat > load.js <<'JS'
const { join } = require('node:path');
const own = join(__dirname, 'node_modules', 'cdk-vpc-flow-logs', 'lib');
const loaded = () => Object.keys(require.cache).filter((file) => file.startsWith(own));
function atMost(limit, when) {
  console.log(`${loaded().length} modules ${when}`);
  if (loaded().length <= limit) return;
  console.error(`more than ${limit}:\n${loaded().join('\n')}`);
  process.exit(1);
}

require('cdk-vpc-flow-logs');
atMost(1, 'by require');
require('./app.js');
atMost(80, 'for the constructs of the example');
if (loaded().some((file) => /validation\/rules\/|simulation|records|query/.test(file))) throw new Error('loaded too early');
JS
CDK_OUTDIR=loaded CDK_VALIDATION=false node load.js
echo '-- an ES module finds every name'
node --input-type=module --eval "
import * as named from 'cdk-vpc-flow-logs';
import { createRequire } from 'node:module';
const missing = Object.keys(createRequire(process.cwd() + '/')('cdk-vpc-flow-logs')).filter((name) => named[name] === undefined);
if (missing.length > 0) throw new Error('not found: ' + missing);"
echo '-- the command runs'
record='2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 22 6 20 4249 1418530010 1418530070 REJECT OK'
echo "$record" | npx cdk-vpc-flow-logs test-pattern --pattern '[..., action="REJECT", status]' -
ls -1 node_modules/cdk-vpc-flow-logs
