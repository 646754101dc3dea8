#!/usr/bin/env bash
# Deploys every example with the real CDK CLI to moto and ministack on loopback and asks their APIs what came into being.
# Needs python3; installs the rest into .venv/. No AWS account is involved.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.venv/deploy-local
wanted=$(sha256sum < scripts/deploy-local/requirements.txt)
if [ "$(cat "$venv/installed" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r scripts/deploy-local/requirements.txt
  echo "$wanted" > "$venv/installed"
fi
PYTHONPATH="$PWD/scripts" exec "$venv/bin/python" scripts/deploy-local/deploy.py "$@"
