"""check_sqlite.py DATABASE GOALS.csv: whether the database is sound and holds the goals of the table."""
import csv
import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
ask = lambda sql, *values: database.execute(sql, values).fetchall()
assert ask("PRAGMA integrity_check") == [("ok",)]
assert ask("PRAGMA foreign_key_check") == []

with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
columns = [c for c in rows[0] if c not in ("doc", "district_code", "district")]
stored = ask(
    f"SELECT documents.name, {', '.join('goals.' + c for c in columns)} FROM goals"
    " JOIN documents ON documents.id = goals.document ORDER BY goals.id"
)
assert len(stored) == len(rows) > 100, (len(stored), len(rows))
for row, values in zip(rows, stored):
    for name, value in zip(["doc"] + columns, values):
        text = row[name]
        if value is None:
            assert text == "", (name, text)
        elif isinstance(value, (int, float)):
            assert float(text) == value, (name, text, value)
        else:
            assert text.lstrip("'") == value.lstrip("'"), (name, text, value)

tables = {name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")}
assert tables >= {"goals", "results", "documents", "districts", "comparisons", "concepts", "labels", "fields", "units"}
# Every column that refers to another table is indexed, or is the beginning of a key.
for table in tables - {t for t in tables if t.startswith("goals_fts") or t.startswith("sqlite_")}:
    indexed = {ask(f'PRAGMA index_info("{i[1]}")')[0][2] for i in ask(f'PRAGMA index_list("{table}")')}
    for reference in ask(f'PRAGMA foreign_key_list("{table}")'):
        assert reference[3] in indexed, (table, reference[3])
assert ask("SELECT count(*) FROM goal_list") == [(len(rows),)]
top = ask("SELECT district FROM ranking WHERE concept = '废旧家电回收量' AND rank = 1 ORDER BY district")
assert top == [("北辰区",), ("南阳市",)], top
if "goals_fts" in tables:
    found = ask("SELECT count(*) FROM goals_fts WHERE goals_fts MATCH '废旧家电'")[0][0]
    assert found == sum("废旧家电" in r["quote"] + r["indicator"] + r["scope"] for r in rows) > 0
