#!/usr/bin/env bash
# Ranking of a goal table against DuckDB and Polars on the same file in the same run, alternating.
# usage: rank.sh PEER_RANK.py [DISTRICTS]     (python3 with duckdb and polars)
set -euo pipefail
peer=$1
districts=${2:-1000000}
program="$(cd "$(dirname "$0")/../.." && pwd)/.build/release/duibiao"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$work/goals.csv" "$districts" <<'PY'
import sys, duckdb
path, districts = sys.argv[1], int(sys.argv[2])
# All columns of the contract; what a ranking does not need is empty, which makes about 500 MB for a million districts.
duckdb.sql(f"""copy (select '' as doc, '' as quote, '' as indicator, '' as scope,
  'c' || lpad((i % 20)::varchar, 2, '0') as concept, '' as measure, round(random() * 10000) / 100 as value,
  '%' as unit, '' as relation, '' as modality, '' as frequency, '' as base_year, '' as target_year, '' as phrase,
  '' as district_code, 'd' || (i // 20) as district, '' as section, '' as start, '' as "end", '' as lead_units,
  '' as baseline_value, '' as baseline_year, '' as confidence
  from range({districts} * 20) t(i) where hash(i) % 10 < 7) to '{path}' (header true, quote '')""")
PY
ls -l "$work/goals.csv"
seconds() { local start end; start=$(date +%s.%N); "$@" >/dev/null 2>&1; end=$(date +%s.%N); echo "$end - $start" | bc; }
for run in 1 2 3; do
  own=$(seconds "$program" rank --goals "$work/goals.csv" --top 20 --format csv --draws 0)
  duckdb=$(seconds python3 "$peer" duckdb "$work/goals.csv")
  polars=$(seconds python3 "$peer" polars "$work/goals.csv")
  echo "run $run: duibiao $own s, duckdb $duckdb s, polars $polars s"
done
/usr/bin/time -f "peak memory: %M KB" "$program" rank --goals "$work/goals.csv" --top 20 --format csv --draws 0 >/dev/null
