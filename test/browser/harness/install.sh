#!/bin/sh
# Installs what the browser tests need on Debian, and nothing that is there already.
#   sh test/browser/harness/install.sh                     Chromium
#   sh test/browser/harness/install.sh chromium firefox webkit
set -eu

[ $# -gt 0 ] || set -- chromium
missing=''
# What is good to have and fails nothing.
nice=''

# need COMMAND PACKAGE
need() {
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

need openssl openssl
# Korean text in pictures; other systems bring a font for it.
if command -v apt-get >/dev/null 2>&1 && [ -z "$(fc-list :lang=ko family 2>/dev/null || true)" ]; then
  nice='fonts-noto-cjk'
fi

for engine in "$@"; do
  case "$engine" in
    chromium)
      [ -d '/Applications/Google Chrome.app' ] || command -v google-chrome >/dev/null 2>&1 ||
        need chromium chromium
      ;;
    firefox)
      [ -d /Applications/Firefox.app ] || command -v firefox >/dev/null 2>&1 ||
        need firefox-esr firefox-esr
      ;;
    webkit)
      need WebKitWebDriver webkit2gtk-driver
      need Xvfb xvfb
      ;;
    *)
      echo "There is no engine \"$engine\": chromium, firefox or webkit." >&2
      exit 2
      ;;
  esac
done

[ -n "$missing$nice" ] || exit 0

if [ -z "$missing" ] && [ "$(id -u)" -ne 0 ]; then
  echo "Korean text in pictures needs $nice."
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Missing:$missing (Debian's names). Install them, or Chrome or Firefox, in this system's own way." >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "Missing:$missing. As root: apt-get install$missing" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
# shellcheck disable=SC2086 -- one word a package
apt-get install -y -qq --no-install-recommends $missing $nice
