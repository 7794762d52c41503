#!/bin/sh
# Opens a seat of the computer room full screen. Usage: seat-linux.sh https://address-of-the-school
# The profile is kept: in it lie the key of the seat and what it counted, so a restart loses nothing.
set -eu
address=${1:?give the address of the school, such as https://ecole.local}
for browser in chromium chromium-browser google-chrome; do
  command -v "$browser" >/dev/null || continue
  while :; do
    "$browser" --kiosk --no-first-run --disable-translate --user-data-dir="$HOME/.kalanso-seat" "$address/seat" || true
    sleep 2
  done
done
echo "No Chromium or Chrome was found." >&2
exit 1
