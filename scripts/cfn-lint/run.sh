#!/usr/bin/env bash
# Runs cfn-lint with these arguments at the root of the project. Needs python3; installs cfn-lint into .venv/.
set -euo pipefail
cd "$(dirname "$0")/../.."

. scripts/venv.sh
venv cfn-lint
exec "$venv/bin/cfn-lint" "$@"
