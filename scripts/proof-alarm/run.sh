#!/usr/bin/env bash
# Shows on an emulator on loopback that records become a notification, and what becomes of the alarm's stack afterwards. Needs python3;
# installs the rest into .venv/. No AWS account is involved. See docs/verification.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=.venv/proof-alarm
wanted=$(sha256sum < scripts/proof-alarm/requirements.txt)
if [ "$(cat "$venv/installed" 2>/dev/null)" != "$wanted" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r scripts/proof-alarm/requirements.txt
  echo "$wanted" > "$venv/installed"
fi
PYTHONPATH="$PWD/scripts" exec "$venv/bin/python" scripts/proof-alarm/proof.py "$@"
