# `./kalanso check`: what can be told without running the tests: format, the compiler's own checks, null safety, SpotBugs with FindSecBugs.
set -eu
cd "$here"
rm -rf target/classes target/test-classes target/maven-status
exec ./mvnw -B -q -Dsecurity.check spotless:check test-compile "$@"
