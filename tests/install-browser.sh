#!/bin/sh
# Installs what browser tests drive: Chromium and a font with every Vietnamese letter, from the system's packages, and
# axe-core, which finds what keeps people from using a page.
set -eu

AXE_VERSION=4.14.1
AXE_FOLDER=.venv/axe-core

if ! [ -f "$AXE_FOLDER/axe.min.js" ]; then
    mkdir -p "$AXE_FOLDER"
    if command -v npm >/dev/null 2>&1 && (cd "$AXE_FOLDER" && npm pack --silent "axe-core@$AXE_VERSION" >/dev/null); then
        tar -xzf "$AXE_FOLDER/axe-core-$AXE_VERSION.tgz" -C "$AXE_FOLDER" --strip-components=1 package/axe.min.js
        rm "$AXE_FOLDER/axe-core-$AXE_VERSION.tgz"
    else
        echo "axe-core is not installed: tests of access will be skipped and counted. Install npm to run them." >&2
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
