#!/usr/bin/env bash
# Shows on an emulator on loopback that records become a notification, and what becomes of the alarm's stack afterwards. Needs python3;
# installs the rest into .venv/. No AWS account is involved. See docs/verification.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

. scripts/venv.sh
venv proof-alarm
PYTHONPATH="$PWD/scripts" exec "$venv/bin/python" scripts/proof-alarm/proof.py "$@"
