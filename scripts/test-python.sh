#!/usr/bin/env bash
# Installs the Python package as the README says and uses it in a project, examples/python: apps, tests, validator, command.
# Needs python3 with venv.
set -euo pipefail
cd "$(dirname "$0")/.."
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false
scripts/language-code.sh

venv=.venv/python code=dist/languages/python
pip() { "$venv/bin/pip" --quiet --disable-pip-version-check "$@"; }
checker=basedpyright==1.40.2 # mypy takes two minutes and 3 GB for the CDK's types
cdk=aws-cdk-lib==$(node -p "require('./package.json').devDependencies['aws-cdk-lib']")
wanted=$(cat "$code/pyproject.toml" examples/python/requirements*.txt - <<< "$cdk $checker" | sha256sum)
if [ "$(cat "$venv/installed" 2> /dev/null)" != "$wanted" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  # Building the package needs what its pyproject.toml says; pip would download it for each build.
  "$venv/bin/python" -c "import tomllib; print(*tomllib.load(open('$code/pyproject.toml', 'rb'))['build-system']['requires'], 'wheel', sep='\n')" \
    > "$venv/build-requirements.txt"
  pip install -r "$venv/build-requirements.txt" "$checker"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '-- the package is installed with all that it requires'
mkdir "$work/app"
ln -s "$PWD" "$work/cdk-vpc-flow-logs"
pip uninstall --yes cdk-vpc-flow-logs
pip install "$cdk"
install=$(scripts/readme-command.sh 'pip install ../')
(PATH="$PWD/$venv/bin:$PATH"; cd "$work/app"; PIP_NO_BUILD_ISOLATION=0 PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 bash -c "$install")
pip install "$cdk" -r examples/python/requirements-dev.txt
"$venv/bin/pip" check
echo "$wanted" > "$venv/installed"

echo '-- the apps synthesize what those in TypeScript do'
for app in rejected_ssh whole_api; do CDK_OUTDIR="$work/out" "$venv/bin/python" "examples/python/$app.py"; done
for template in dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- a type checker agrees, also with the examples of the API documentation'
npx tsx scripts/translated-examples.ts python "$work/translated"
"$venv/bin/basedpyright" --level error --pythonpath "$venv/bin/python" examples/python "$work/translated"

echo '-- alarms are tested'
"$venv/bin/pytest" --quiet -p no:cacheprovider examples/python
SHOW_FAILURE=1 npx tsx scripts/expect-output.ts 1 docs/testing-alarms.md 'expected the alarm never to fire' \
  "$venv/bin/pytest" -p no:cacheprovider examples/python/tests/test_failing.py

echo '-- a fault ends the app'
CDK_OUTDIR="$work/out" npx tsx scripts/expect-output.ts 1 docs/validator.md 'ERROR the statistic Average' \
  "$venv/bin/python" examples/python/validate_native.py

echo '-- the command is on the PATH'
simulate() { "$@" simulate examples/records/night.txt; }
diff <(simulate node lib/cli/main.js) <(PATH="$venv/bin:$PATH" simulate cdk-vpc-flow-logs)
