#!/usr/bin/env bash
# Follows docs/plugin-tutorial.md as a newcomer would: in a fresh copy of the committed sources, with a local repository of its own for what Homeward
# publishes. Libraries are taken from the usual local repository where they are there already. Says how long each step took.
set -eu

root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/homeward"
git -C "$root" archive HEAD | tar -x -C "$work/homeward"
cd "$work/homeward"

export MAVEN_ARGS="${MAVEN_ARGS:-} -Dmaven.repo.local=$work/.m2 -Dmaven.repo.local.tail=$HOME/.m2/repository"
unset HOMEWARD_PLUGINS

sed -n '/^```sh$/,/^```$/{/^```/d;p}' docs/plugin-tutorial.md > "$work/steps"
test "$(wc -l < "$work/steps")" -ge 10

started=$SECONDS
while IFS= read -r step <&3; do
    printf '\n$ %s\n' "$step"
    before=$SECONDS
    bash -c "$step" < /dev/null
    printf '(%s s)\n' $((SECONDS - before))
done 3< "$work/steps"
printf '\nthe machine took %s s\n' $((SECONDS - started))
