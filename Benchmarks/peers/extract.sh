#!/usr/bin/env bash
# Extraction on one core against a peer script on the same text in the same run, alternating.
# usage: extract.sh PEER.py PLAN.txt...
set -euo pipefail
peer=$1
shift
program="$(cd "$(dirname "$0")/../.." && pwd)/.build/release/duibiao"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
repeat() { python3 -c "
import sys
text = b''.join(open(f, 'rb').read() for f in sys.argv[3:])
size = int(sys.argv[1])
open(sys.argv[2], 'wb').write(text * (size // len(text)))
" "$@"; }
repeat 200000000 "$work/large.txt" "$@"
repeat 10000000 "$work/small.txt" "$@"
seconds() { local start end; start=$(date +%s.%N); taskset -c 0 "$@" >/dev/null 2>&1; end=$(date +%s.%N); echo "$end - $start" | bc; }
for run in 1 2 3; do
  own=$(seconds "$program" extract "$work/large.txt" --output "$work/own.csv")
  other=$(seconds python3 "$peer" "$work/peer.csv" "$work/small.txt")
  echo "run $run: duibiao $(echo "scale=1; 200 / $own" | bc) MB/s, peer $(echo "scale=2; 10 / $other" | bc) MB/s, ratio $(echo "scale=1; 200 / $own * $other / 10" | bc)"
done
/usr/bin/time -f "peak memory: %M KB" "$program" extract "$work/large.txt" --output "$work/own.csv"
