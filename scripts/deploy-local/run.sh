#!/usr/bin/env bash
# Deploys every example with the real CDK CLI to moto and ministack on loopback and asks their APIs what came into being.
# Needs python3; installs the rest into .venv/. No AWS account is involved.
set -euo pipefail
cd "$(dirname "$0")/../.."

. scripts/venv.sh
venv deploy-local
PYTHONPATH="$PWD/scripts" exec "$venv/bin/python" scripts/deploy-local/deploy.py "$@"
