#!/usr/bin/env bash
# Fetches what other people's tools and schemas say about our outputs, for tests/outputs/test_tools.py:
# Microsoft's SARIF multitool and the validator of the Reviewdog Diagnostic Format (npm), the JUnit schema of Jenkins
# as pytest's source ships it (PyPI). Nothing of it is kept in the repository.
set -euo pipefail
folder=$(mkdir -p "${1:-.tools}" && cd "${1:-.tools}" && pwd)
python=${PYTHON:-python3}
command -v npm >/dev/null || { apt-get update -q && apt-get install -qy --no-install-recommends nodejs npm; }
[ -d "$folder/node_modules/@umbrelladocs" ] || npm install --silent --no-fund --no-audit --prefix "$folder" \
  @microsoft/sarif-multitool-linux@5.7.0 @umbrelladocs/rdformat-validator@1.0.1
chmod u+x "$folder/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
if [ ! -f "$folder/junit-10.xsd" ]; then
  sources=$(mktemp -d)
  "$python" -m pip download --quiet --no-deps --no-binary pytest --dest "$sources" pytest
  tar -xzf "$sources"/pytest-*.tar.gz -C "$sources"
  find "$sources" -name junit-10.xsd -exec cp {} "$folder/" \;
  rm -r "$sources"
fi
ls "$folder/junit-10.xsd"
