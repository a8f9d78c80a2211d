#!/usr/bin/env bash
# Measures the program against its peers and writes RESULTS.md and growth.svg. Installs the peers beside the build.
# usage: measure.sh [--plans PLAN.txt...] [--only SECTION...] [--quick]      (see measure.py)
set -euo pipefail
cd "$(dirname "$0")"
tools=.build/peers
if [ ! -x "$tools/bin/python" ]; then
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet duckdb polars jionlp recognizers-text-suite "emoji<1"
fi
[ -x /usr/bin/time ] || { apt-get update -qq && apt-get install -y -qq time; }
command -v rg >/dev/null || { apt-get update -qq && apt-get install -y -qq ripgrep; } ||
  echo "ripgrep is not installed: its rows will be missing" >&2
(cd .. && swift build -c release)
exec "$tools/bin/python" measure.py --program ../.build/release/duibiao "$@"
