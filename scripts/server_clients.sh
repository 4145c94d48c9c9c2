#!/usr/bin/env bash
# Installs the programs that tests/adapters/server asks a live server with: LibreOffice with UNO, and the npm packages
# that editors use. What cannot be installed here is named; its test then says so and is skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
packages=()
command -v soffice >/dev/null || packages+=(libreoffice-writer)
/usr/bin/python3 -c "import uno" 2>/dev/null || packages+=(python3-uno)
command -v npm >/dev/null || packages+=(nodejs npm)
if [ ${#packages[@]} -gt 0 ]; then
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}"; } \
    >/dev/null || echo "not installed: ${packages[*]}"
fi
folder=tests/adapters/server/annotatedtext
[ -d $folder/node_modules ] || npm ci --prefix $folder --no-audit --no-fund >/dev/null || echo "not installed: $folder"
