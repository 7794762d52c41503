# `./kalanso test` and `./kalanso check`, called by ./kalanso with JAVA_HOME set, in the folder of the sources ($here).
set -eu
cd "$here"
say() { if [ "$KALANSO_LANG" = en ]; then echo "$2"; else echo "$1"; fi; }

# --- a browser for the journeys -----------------------------------------------------------------------------------
browser() {
  for name in "${KALANSO_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}
install_browser() {
  if [ "$(id -u)" = 0 ]; then as=; elif sudo -n true 2>/dev/null; then as="sudo -n"; else return 1; fi
  command -v apt-get >/dev/null || return 1
  say "Aucun Chromium ici : installation de celui de Debian pour les parcours dans le navigateur." \
    "No Chromium here: installing Debian's for the browser journeys."
  { $as apt-get -q update && $as env DEBIAN_FRONTEND=noninteractive apt-get -q install -y chromium; } >target/chromium.log 2>&1
}

# --- counting, from the reports ------------------------------------------------------------------------------------
count() {
  found=$(find target/surefire-reports -name 'TEST-*.xml' 2>/dev/null)
  [ -n "$found" ] || { echo "0 passed, 1 failed"; return; }
  # The first <testsuite …> of each report, whose attributes may stand on several lines.
  for report in $found; do
    tr '\n' ' ' <"$report" | grep -o '<testsuite [^>]*>' | head -1
  done | awk '
    function of(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0 : 0 }
    { tests += of("tests"); failed += of("failures") + of("errors"); skipped += of("skipped") }
    END { printf "%d passed, %d failed", tests - failed - skipped, failed
          if (skipped > 0) printf ", %d skipped", skipped
          print "" }'
}

mkdir -p target
rm -rf target/test-logs target/surefire-reports target/classes target/test-classes target/maven-status
left_out=
set -- "$@"
if ! KALANSO_CHROMIUM=$(browser); then
  install_browser || true
  KALANSO_CHROMIUM=$(browser) || { left_out=yes; set -- -Dtests.left.out='**/*Journey.java' "$@"; }
fi
export KALANSO_CHROMIUM

status=0
# With tests named there is no whole run whose remains could be looked through.
case " $* " in *" -Dtest="*) one=true ;; *) one=false ;; esac
./mvnw -B -Done.test=$one -Dsecurity.check spotless:check test "$@" || status=$?
summary=$(count)
if [ "$status" -ne 0 ]; then
  case $summary in *" 0 failed"*) say "La construction ou une vérification a échoué, voir plus haut." "The build or a check has failed, see above." ;; esac
fi
echo "$summary"
if [ -n "$left_out" ]; then
  say "Sans les parcours dans le navigateur : aucun Chromium ici, et pas le droit d’en installer un." \
    "Without the browser journeys: no Chromium here, and no right to install one."
  if [ "${CI:-}" = true ] && [ "$status" -eq 0 ]; then status=1; fi
fi
exit "$status"
