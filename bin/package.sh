# `./kalanso package`: target/kalanso-VERSION.tar.gz, which runs on a machine that has Java 25 and nothing else.
set -eu
cd "$here"
rm -f target/kalanso-*.tar.gz
name=kalanso-$(sed -n 's/^  <version>\(.*\)<\/version>/\1/p' pom.xml | head -1)
rm -rf "target/$name"
mkdir -p "target/$name/bin"
cp kalanso LICENSE README.md README.fr.md "target/$name/" 2>/dev/null || cp kalanso "target/$name/"
cp -R bin/jvm.flags bin/help "target/$name/bin/"
cp -pR target/app "target/$name/app"
rm -f "target/$name/app/.built" "target/$name"/app/start-*.aot
tar -C target -czf "target/$name.tar.gz" "$name"
echo "target/$name.tar.gz"
