#!/bin/sh
# Installs what browser tests drive: Chromium and a font with every Vietnamese letter, from the system's packages, and
# axe-core, which looks for what shuts people out.
set -eu

axe="$(dirname "$0")/browser/.axe"
if [ ! -f "$axe/node_modules/axe-core/axe.min.js" ]; then
    if command -v npm >/dev/null 2>&1; then
        npm install --silent --no-audit --no-fund --prefix "$axe" axe-core@4.14.1
    else
        echo "npm is not installed: tests of accessibility will be skipped and counted." >&2
    fi
fi

if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1; then
    exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core
else
    echo "Chromium is not installed: browser tests will be skipped and counted. Install the package 'chromium' to run them." >&2
fi
