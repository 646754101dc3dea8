#!/usr/bin/env bash
# Builds the Python package, installs it, runs the pytest example, and compares the template that the Python app
# synthesizes with that of the TypeScript app. Needs python3 with venv.
set -euo pipefail
cd "$(dirname "$0")/.."
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false

[ -f .jsii ] || npx projen compile
rm -rf dist/python
npx jsii-pacmak --target python --outdir dist

venv=.venv/python
[ -x "$venv/bin/pytest" ] || {
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check aws-cdk-lib==2.262.1 pytest
}
"$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps dist/python/*.whl
"$venv/bin/pytest" --quiet -p no:cacheprovider examples/rejected-ssh-python

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
CDK_OUTDIR="$out/python" "$venv/bin/python" examples/rejected-ssh-python/app.py
CDK_OUTDIR="$out/typescript" npx tsx examples/rejected-ssh/app.ts
# JSON as text: a difference in order would be one, too.
cmp "$out/python/RejectedSsh.template.json" "$out/typescript/RejectedSsh.template.json"
echo "the Python app synthesizes the template of the TypeScript app"
