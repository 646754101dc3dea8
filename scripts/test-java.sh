#!/usr/bin/env bash
# Builds the Java package and uses it in a project, examples/java: apps, tests, validator. Needs a JDK and Maven; installs version 0.0.0 of the
# package into Maven's local repository.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/remember.sh
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20 CDK_VALIDATION=false
scripts/language-code.sh

tools=$(mvn --version; node --version)
code=dist/languages/java package=dist/languages/java/target/cdk-vpc-flow-logs-0.0.0.jar target=examples/java/target
installed=~/.m2/repository/io/github/cdk-vpc-flow-logs/cdk-vpc-flow-logs/0.0.0/${package##*/}
quick='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' # better code would cost more than these short programs win by it
export MAVEN_OPTS="${MAVEN_OPTS:-} $quick"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo '-- the package is built, and Maven resolves what it requires'
cmp --silent "$package" "$installed" || rm -f "$code/passed" # another clone has installed its own
if changed "$code/passed" "$code/pom.xml" "$code/src"; then
  mvn --quiet --batch-mode --file "$code/pom.xml" -Dmaven.javadoc.skip -Dmaven.source.skip install
  passed
fi

echo '-- alarms are tested'
project=(mvn --quiet --batch-mode --file examples/java/pom.xml "-DargLine=$quick")
if changed "$target/passed" "$package" examples/java/pom.xml examples/java/src examples/records docs/testing-alarms.md scripts/expect-output.ts; then
  "${project[@]}" test dependency:build-classpath -Dmdep.outputFile=target/classpath
  SHOW_FAILURE=1 node --import tsx scripts/expect-output.ts 1 docs/testing-alarms.md 'expected the alarm never to fire' \
    "${project[@]}" --offline surefire:test -Dtest=FailingTest
  passed
fi

classpath=$(cat "$target/classpath")
echo '-- the examples of the API documentation compile'
if changed "$target/examples-passed" "$target/classpath" "$package" scripts/translated-examples.ts .jsii .jsii.tabl.json; then
  node --import tsx scripts/translated-examples.ts java "$work/translated"
  javac -J-XX:TieredStopAtLevel=1 -proc:none -d "$work/classes" -cp "$classpath" "$work"/translated/*.java
  passed
fi

echo '-- the apps synthesize what those in TypeScript do'
java=(java $quick -cp "$target/classes:$classpath")
for app in RejectedSsh WholeApi; do CDK_OUTDIR="$work/out" "${java[@]}" "example.$app"; done
for template in dist/languages/templates/*.template.json; do cmp "$template" "$work/out/$(basename "$template")"; done

echo '-- a fault ends the app'
if changed "$target/fault-passed" "$target/classes" "$target/classpath" "$package" docs/validator.md scripts/expect-output.ts; then
  CDK_OUTDIR="$work/out" node --import tsx scripts/expect-output.ts 1 docs/validator.md 'ERROR the statistic Average' "${java[@]}" example.ValidateNative
  passed
fi
