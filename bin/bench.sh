# `./kalanso bench`, called by ./kalanso with JAVA_HOME set and the program built, in the folder of the sources ($here).
set -eu
cd "$here"
ground=target/bench
sh bin/package.sh >&2
rm -rf "$ground" && mkdir -p "$ground"
tar -C "$ground" -xzf target/kalanso-*.tar.gz
./mvnw -q -Dfast test-compile >&2
exec "$JAVA_HOME/bin/java" -cp "target/test-classes:target/app/kalanso.jar:target/app/lib/*" \
  org.kalanso.bench.Bench "$(echo "$ground"/kalanso-*)" "$@"
