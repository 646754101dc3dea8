#!/usr/bin/env bash
# Builds the Java package and uses it in a project, examples/java: apps, tests, validator. Needs a JDK and Maven; installs version 0.0.0 of the
# package into Maven's local repository.
set -euo pipefail
cd "$(dirname "$0")/.."
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false
scripts/language-code.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn() { command mvn --quiet --batch-mode "$@"; }
echo '-- the package is built, and Maven resolves what it requires'
mvn --file dist/languages/java/pom.xml -Dmaven.javadoc.skip -Dmaven.source.skip install

echo '-- alarms are tested'
project=(--file examples/java/pom.xml)
mvn "${project[@]}" test dependency:build-classpath -Dmdep.outputFile=target/classpath
SHOW_FAILURE=1 npx tsx scripts/expect-output.ts 1 docs/testing-alarms.md 'expected the alarm never to fire' \
  mvn --quiet --batch-mode "${project[@]}" surefire:test -Dtest=FailingTest

echo '-- the examples of the API documentation compile'
npx tsx scripts/translated-examples.ts java "$work/translated"
javac -proc:none -d "$work/classes" -cp "$(cat examples/java/target/classpath)" "$work"/translated/*.java

echo '-- the apps synthesize what those in TypeScript do'
java=(java -cp "examples/java/target/classes:$(cat examples/java/target/classpath)")
for app in RejectedSsh WholeApi; do CDK_OUTDIR="$work/out" "${java[@]}" "example.$app"; done
for template in dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- a fault ends the app'
CDK_OUTDIR="$work/out" npx tsx scripts/expect-output.ts 1 docs/validator.md 'ERROR the statistic Average' "${java[@]}" example.ValidateNative
