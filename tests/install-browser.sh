#!/bin/sh
# Installs what browser tests drive: Chromium and a font with every Vietnamese letter, from the system's packages.
set -eu

if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
else
    echo "Chromium is not installed: browser tests will be skipped and counted. Install the package 'chromium' to run them." >&2
fi
