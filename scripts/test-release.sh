#!/usr/bin/env bash
# A release as far as it goes without publishing: the version that comes after the tags, in a clone with scratch tags; the tarball; each
# language's package from the tarball. Python's is built whole; Java's, C#'s and Go's are generated here, and built by their tests.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

echo '-- the version that a release gets'
git clone --quiet --no-hardlinks . "$work/clone"
ln -s "$root/node_modules" "$work/clone/node_modules"
cd "$work/clone"
git config user.name scratch && git config user.email scratch@localhost
git tag --list | xargs --no-run-if-empty git tag --delete > /dev/null
next() { rm -rf dist; npx --no-install projen bump > "$work/bump.log" 2>&1 || { cat "$work/bump.log"; exit 1; }; cat dist/version.txt; git checkout --quiet -- .; }
expect() { [ "$2" = "$3" ] || fail "$1: expected $2, got $3"; echo "$1: $3"; }
git tag v0.0.0 "$(git rev-list --max-parents=0 HEAD | tail -1)"
expect 'after v0.0.0' 0.1.0 "$(next)"
git tag v0.1.0
git commit --quiet --allow-empty --message 'fix: scratch'
expect 'after v0.1.0 and a fix' 0.1.1 "$(next)"
git commit --quiet --allow-empty --message 'feat!: scratch'
expect 'after v0.1.0 and a breaking change' 0.2.0 "$(next)"

cd "$root"
echo '-- the tarball'
[ -f lib/index.js ] && [ -f .jsii.tabl.json ] || { npx projen compile && npx jsii-rosetta extract --strict; }
mkdir "$work/js"
npm pack --silent --pack-destination "$work/js" > /dev/null

echo '-- the other languages, from it'
scripts/package-languages.sh "$work"/js/*.tgz "$work/dist" python
scripts/package-languages.sh --code-only "$work"/js/*.tgz "$work/code" java dotnet go
ls "$work"/dist/python/*.whl "$work"/dist/python/*.tar.gz | xargs --max-args=1 basename
# Without the tablet of translations, the examples would be in TypeScript.
unzip -q "$work"/dist/python/*.whl -d "$work/wheel"
grep --quiet 'flow_log = FlowLog(' "$work/wheel/cdk_vpc_flow_logs/__init__.py" || fail 'the examples in the wheel are not in Python'
grep --quiet --recursive 'FlowLog.Builder.create(' "$work/code/java" || fail 'no example in Java'
ls "$work"/wheel/cdk_vpc_flow_logs/_jsii/*.jsii.tgz > /dev/null || fail 'the wheel does not contain the package'
grep --quiet "$(node -p "require('./package.json').jsii.targets.java.maven.groupId")" "$work/code/java/pom.xml" || fail 'another Maven group'
ls "$work"/code/dotnet/*/*.csproj "$work"/code/go/*/go.mod > /dev/null
echo 'the release comes out, up to its publishing'
