# `./kalanso format`: puts the sources into the one format.
set -eu
cd "$here"
exec ./mvnw -B -q spotless:apply "$@"
