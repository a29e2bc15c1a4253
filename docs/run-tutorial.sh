#!/usr/bin/env bash
# Uses Homeward as an outsider would: follows docs/plugin-tutorial.md and examples/first-forecast/README.md, command by command, in a fresh copy of the
# committed sources and with a local repository of its own for what Homeward publishes. Libraries are taken from the usual local repository where they are
# there already; with --empty everything is fetched, as on a clean machine. Says how long each step took.
set -euo pipefail

root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log

mkdir "$work/homeward"
git -C "$root" archive HEAD | tar -x -C "$work/homeward"
cd "$work/homeward"

export MAVEN_ARGS="${MAVEN_ARGS:-} -Dmaven.repo.local=$work/.m2"
[ "${1:-}" = --empty ] || MAVEN_ARGS="$MAVEN_ARGS -Dmaven.repo.local.tail=$HOME/.m2/repository"
for variable in "${!HOMEWARD_@}"; do unset "$variable"; done

# The commands of a document, one after the other.
follow() {
    local step before started=$SECONDS
    sed -n '/^```sh$/,/^```$/{/^```/d;p}' "$1" > "$work/steps"
    test -s "$work/steps"
    while IFS= read -r step <&3; do
        printf '\n$ %s\n' "$step"
        before=$SECONDS
        bash -c "$step" < /dev/null
        printf '(%s s)\n' $((SECONDS - before))
    done 3< "$work/steps"
    printf '\n%s: the machine took %s s\n' "$1" $((SECONDS - started))
}

# What a reader of the tutorial must have seen.
expect() {
    grep -qE -- "$1" "$2" || { printf '%s does not show %s\n' "$2" "$1" >&2; exit 1; }
}

same() {
    diff -r "$1" "$2"
    printf 'the same: %s, %s\n' "$1" "$2"
}

follow docs/plugin-tutorial.md 2>&1 | tee "$log"
expect '^GB United Kingdom, origin-gb 0.1.0: keeps ([0-9]+) of \1 rules' "$log"
expect '^GB +United Kingdom +origin-gb .*plugins/origin-gb-0.1.0.jar' "$log"
expect '^ +GB/Honda/GB-honda-civichatch ' "$log"
expect '^ +duty.JP.GB ' "$log"
expect '^ +GB \(United Kingdom\) +base ' "$log"
expect 'United Kingdom' ../uk.html
expect 'Swindon stops in 2019' ../uk.html

printf '\nA project file names the folder of plugins.\n'
mkdir ../project
mv plugins ../project/jars
printf 'plugins: jars\n' > ../project/homeward.yaml
(cd ../project && ../homeward/homeward plugins list) | tee "$log"
expect '^GB +United Kingdom +origin-gb .*jars/origin-gb-0.1.0.jar' "$log"

printf '\nThe command and the archetype write one and the same project, also for an origin that pays in dollars.\n'
./homeward new-origin GB --name "United Kingdom" --dir ../new-gb > /dev/null
./homeward new-origin EC --name Ecuador --dir ../new-ec > /dev/null
(cd .. && homeward/mvnw -q -B org.apache.maven.plugins:maven-archetype-plugin:3.4.0:generate -DarchetypeGroupId=io.github.homeward \
    -DarchetypeArtifactId=homeward-origin-archetype -DarchetypeVersion=0.1.0-SNAPSHOT -Dcode=EC -Dname=Ecuador -Dcurrency=USD)
same ../new-gb ../origin-gb
same ../new-ec ../origin-ec
same ../new-gb/pom.xml examples/origin-uk/pom.xml

follow examples/first-forecast/README.md 2>&1 | tee "$log"
./homeward forecast --by total --format csv > ../total.csv
expect '^2030: [0-9,]+ \([0-9,]+ to [0-9,]+\)$' "$log"
test "$(grep -E '^20[0-9]{2}: ' "$log" | tr -d ',:()')" = "$(awk -F, 'NR > 1 { printf "%d %.0f %.0f to %.0f\n", $7, $11, $14, $15 }' ../total.csv)"
printf 'the same figures as the command line gives\n'
