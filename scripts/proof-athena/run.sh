#!/usr/bin/env bash
# Shows that a synthesized table answers on Trino what the library answers. Needs python3, Maven and a JDK to run it; installs Trino, a newer
# Java, and moto for AWS Glue and Amazon S3, into .venv/ (1.2 GB). Everything listens on loopback. No AWS account is involved. See docs/athena.md.
set -euo pipefail
cd "$(dirname "$0")/../.."

. scripts/venv.sh
trino=476 # the newest server on Maven Central
if new_venv proof-athena "trino $trino"; then
  for artifact in "trino-server-core:$trino:tar.gz" "trino-hive:$trino:zip"; do
    mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="io.trino:$artifact" -DoutputDirectory="$venv/download"
  done
  tar -xzf "$venv/download/trino-server-core-$trino.tar.gz" -C "$venv"
  mv "$venv/trino-server-core-$trino" "$venv/trino"
  rm -rf "$venv"/trino/plugin/*
  "$venv/bin/python" -m zipfile -e "$venv/download/trino-hive-$trino.zip" "$venv/trino/plugin/"
  rm -rf "$venv/download"
  keep_venv
fi
exec "$venv/bin/python" scripts/proof-athena/proof.py "$@"
