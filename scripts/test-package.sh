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
[ "$size" -le 250000 ] || { echo "more than 250 kB"; exit 1; } # see docs/decisions/0016-lazy-modules.md
listed ' package/.jsii$'
listed ' package/.jsii.tabl.json$' # without it, the other languages' packages show their examples in TypeScript
listed '^-rwxr-xr-x .* package/lib/cli/main.js$' # `pip install` puts it on the PATH as it is
! grep -E 'tsbuildinfo|/test/|\.ts\.map' <<< "$contents"
cat > package.json <<'JSON'
{ "name": "consumer", "private": true }
JSON
npm install --no-audit --no-fund --silent aws-cdk-lib@2.262.1 constructs@10.5.0 typescript@6.0.3 @types/node@20 tsx
npm_config_audit=false npm_config_fund=false npm_config_loglevel=silent bash -c "$install"
for example in "$root"/examples/*/app.ts; do
  sed "s#'../../src'#'cdk-vpc-flow-logs'#" "$example" > "$(basename "$(dirname "$example")").ts"
done

echo '-- the examples compile against the published types'
npx tsc --strict --module node16 --moduleResolution node16 --target es2022 --types node *.ts
echo '-- and synthesize what they do in this repository'
export CDK_VALIDATION=false
synthesize() { CDK_OUTDIR=$1 node "${@:2}" > log 2>&1 || grep --quiet 'Validation failed' log || { cat log; exit 1; }; }
for example in *.ts; do
  name=${example%.ts}
  synthesize "out/$name" "$name.js"
  synthesize "expected/$name" --import "$root/node_modules/tsx/dist/loader.mjs" "$root/examples/$name/app.ts"
done
diff --recursive --exclude={tree,manifest,validation-report,'*.metadata'}.json expected out
echo '-- and the validator finds what it does there'
node --eval "
const findings = (folder) => JSON.parse(fs.readFileSync(folder + '/validate-native/validation-report.json', 'utf8')).pluginReports
  .map(({ pluginName, pluginVersion, violations }) => [pluginName, pluginVersion, violations.map((one) => [one.ruleName, one.description])]);
console.log(findings('out')[0].flat(2).join(' '));
assert.deepEqual(findings('out'), findings('expected'));"
echo '-- the construct tree tells our constructs apart'
grep --quiet '"fqn": *"cdk-vpc-flow-logs.RejectedSshAlarm"' out/rejected-ssh/tree.json
echo '-- it loads little'
cat > load.js <<'JS'
const { join } = require('node:path');
const own = join(__dirname, 'node_modules', 'cdk-vpc-flow-logs', 'lib');
const loaded = () => Object.keys(require.cache).filter((file) => file.startsWith(own));
function atMost(limit, when) {
  console.log(`${loaded().length} files ${when}`);
  if (loaded().length <= limit) return;
  console.error(`more than ${limit}:\n${loaded().join('\n')}`);
  process.exit(1);
}

require('cdk-vpc-flow-logs');
atMost(1, 'by require');
require('./rejected-ssh.js');
atMost(8, 'for the constructs of the example');
if (loaded().some((file) => /(rules|records|query|cli|bucket)\.js$/.test(file))) throw new Error(`loaded too early: ${loaded()}`);
JS
CDK_OUTDIR=loaded node load.js
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
echo '-- the tests that use nothing but the public API pass with it'
copy=$work/tests
mkdir "$copy"
cd "$root"
git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- | tar --extract --directory "$copy"
cp --recursive lib "$copy"
ln --symbolic "$root/node_modules" "$copy"
cd "$copy"
git init --quiet && git add --all # tests list the tracked files
echo "export * from '../lib';" > src/index.ts
mapfile -t tests < <(grep --recursive --files-without-match "/src/" --include='*.test.ts' test examples | xargs grep --files-with-matches "/src'")
[ "${#tests[@]}" -ge 30 ] || { echo "only ${#tests[@]} files of tests"; exit 1; }
npx jest --ci --silent "${tests[@]}"
