#!/usr/bin/env bash
# Synthesizes a dashboard, answers its queries from the records of a sample night, and photographs the page in Chromium.
# Takes the browser that there is, or installs Debian's. With --check nothing is written.
set -euo pipefail
cd "$(dirname "$0")/../.."

browser() { command -v chromium || command -v google-chrome || command -v chromium-browser; }
browser > /dev/null || {
  apt-get update --quiet --quiet
  DEBIAN_FRONTEND=noninteractive apt-get install --quiet --quiet --yes --no-install-recommends chromium fonts-dejavu-core > /dev/null
}
BROWSER_FOR_PICTURES=$(browser) exec npx tsx scripts/dashboard-picture/picture.ts "$@"
