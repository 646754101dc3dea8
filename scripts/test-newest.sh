#!/usr/bin/env bash
# Type-checks and tests a copy of the project against the newest aws-cdk-lib, beside the minimum that is installed here.
set -euo pipefail
cd "$(dirname "$0")/.."
cdk=2.276.0
constructs=10.8.1

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z --cached --others --exclude-standard | tar --create --null --files-from=- | tar --extract --directory "$copy"
cp --recursive --reflink=auto node_modules "$copy/"
cd "$copy"
# The overrides hold @aws-cdk/cloud-assembly-schema at what the minimum's Go module names; the newest needs its own.
npm pkg delete overrides.@aws-cdk/cloud-assembly-schema overrides.@aws-cdk/asset-node-proxy-agent-v6
npm pkg set "overrides.cdk-nag.constructs=$constructs" "devDependencies.aws-cdk-lib=$cdk" "devDependencies.constructs=$constructs"
git init --quiet && git add --all # a test lists the tracked files
npm install --no-package-lock --no-audit --no-fund --prefer-offline
npm ls aws-cdk-lib constructs
node node_modules/typescript/bin/tsc --noEmit -p test/tsconfig.json
npx jest --ci
