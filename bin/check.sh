# `./kalanso check`: what can be told without running the tests: format, the compiler's own checks, null safety.
set -eu
cd "$here"
rm -rf target/classes target/test-classes target/maven-status
exec ./mvnw -B -q spotless:check test-compile "$@"
