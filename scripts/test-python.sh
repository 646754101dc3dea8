#!/usr/bin/env bash
# Installs the Python package as the README says and uses it in a project, examples/python: apps, tests, validator, command.
# Needs python3 with venv.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/remember.sh
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false
scripts/language-code.sh

venv=.venv/python code=dist/languages/python
tools=$(python3 --version; node --version)
checker=basedpyright==1.40.2 # mypy takes two minutes and 3 GB for the CDK's types
cdk=aws-cdk-lib==$(node -p "require('./package.json').devDependencies['aws-cdk-lib']")
# Without compiling all of what is installed: few modules of the CDK are imported. What is compiled on import lies in the environment.
export PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_COMPILE=0 PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX="$PWD/$venv/compiled"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo '-- an environment has what the package requires'
if changed "$venv/requirements" package.json "$code/pyproject.toml" examples/python/requirements.txt examples/python/requirements-dev.txt; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  # Building the package needs what its pyproject.toml says; pip would download it for each build.
  "$venv/bin/python" -c "import tomllib; print(*tomllib.load(open('$code/pyproject.toml', 'rb'))['build-system']['requires'], 'wheel', sep='\n')" \
    > "$venv/build-requirements.txt"
  "$venv/bin/pip" install -r "$venv/build-requirements.txt" "$checker" "$cdk"
  passed
fi

echo '-- the package is installed with all that it requires'
if changed "$venv/package" "$venv/requirements" "$code/pyproject.toml" "$code/setup.py" "$code/src/cdk_vpc_flow_logs" README.md scripts/readme-command.sh; then
  mkdir "$work/app"
  ln -s "$PWD" "$work/cdk-vpc-flow-logs"
  "$venv/bin/pip" uninstall --yes cdk-vpc-flow-logs
  install=$(scripts/readme-command.sh 'pip install ../')
  (PATH="$PWD/$venv/bin:$PATH"; cd "$work/app"; PIP_NO_BUILD_ISOLATION=0 bash -c "$install")
  "$venv/bin/pip" install "$cdk" -r examples/python/requirements-dev.txt
  PIP_QUIET=0 "$venv/bin/pip" check
  passed
fi

echo '-- the apps synthesize what those in TypeScript do'
for app in rejected_ssh whole_api; do CDK_OUTDIR="$work/out" "$venv/bin/python" "examples/python/$app.py"; done
for template in dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- a type checker agrees, also with the examples of the API documentation'
if changed "$venv/types" "$venv/package" examples/python scripts/translated-examples.ts .jsii .jsii.tabl.json; then
  node --import tsx scripts/translated-examples.ts python "$work/translated"
  "$venv/bin/basedpyright" --level error --pythonpath "$venv/bin/python" examples/python "$work/translated"
  passed
fi

echo '-- alarms are tested'
if changed "$venv/alarms" "$venv/package" examples/python examples/records docs/testing-alarms.md scripts/expect-output.ts; then
  "$venv/bin/pytest" --quiet -p no:cacheprovider examples/python
  SHOW_FAILURE=1 node --import tsx scripts/expect-output.ts 1 docs/testing-alarms.md 'expected the alarm never to fire' \
    "$venv/bin/pytest" -p no:cacheprovider examples/python/tests/test_failing.py
  passed
fi

echo '-- a fault ends the app'
if changed "$venv/fault" "$venv/package" examples/python docs/validator.md scripts/expect-output.ts; then
  CDK_OUTDIR="$work/out" node --import tsx scripts/expect-output.ts 1 docs/validator.md 'ERROR the statistic Average' \
    "$venv/bin/python" examples/python/validate_native.py
  passed
fi

echo '-- the command is on the PATH'
if changed "$venv/command" "$venv/package" lib examples/records; then
  # Without this variable, jsii unpacks the whole CDK for each call from Python.
  simulate() { JSII_RUNTIME_PACKAGE_CACHE=enabled "$@" simulate examples/records/night.txt; }
  diff <(simulate node lib/cli/main.js) <(PATH="$venv/bin:$PATH" simulate cdk-vpc-flow-logs)
  passed
fi
