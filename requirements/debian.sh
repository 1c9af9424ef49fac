#!/bin/sh
# Install the Debian packages that the tests drive: Chromium (browser tests) and the one library that
# Playwright's driver needs and a bare Debian lacks; LibreOffice Writer (opens every DOCX) and Vietnamese
# faces of the width of Times New Roman, so that its pages break as in an office; python3-venv.
# Does nothing when all are there.
set -eu

missing=""
command -v chromium >/dev/null || missing="$missing chromium"
command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
python3 -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || missing="$missing libatomic1"
[ -n "$(fc-list ':family=Liberation Serif:lang=vi' 2>/dev/null)" ] || missing="$missing fonts-liberation2 fontconfig"
python3 -c 'import ensurepip' 2>/dev/null || missing="$missing python3-venv"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=""
elif command -v sudo >/dev/null; then
    as_root="sudo"
else
    echo "Các phép thử cần:$missing. Hãy nhờ người quản trị máy chạy: apt-get install$missing" >&2
    exit 1
fi
echo "Cài bằng apt-get, mất vài phút:$missing …"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive DEBCONF_NOWARNINGS=yes apt-get install -y -qq --no-install-recommends $missing >/dev/null
