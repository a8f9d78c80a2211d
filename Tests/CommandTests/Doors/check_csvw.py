"""check_csvw.py FOLDER: whether the CSV files are as csv-metadata.json says, by the package csvw."""
import pathlib
import sys
import warnings

from csvw import CSVW, TableGroup

warnings.simplefilter("error")
folder = pathlib.Path(sys.argv[1])
group = TableGroup.from_file(folder / "csv-metadata.json")
assert len(group.tables) == 9
rows = {str(table.url): list(table.iterdicts()) for table in group.tables}
assert len(rows["goals.csv"]) > 100 and isinstance(rows["goals.csv"][0]["start"], int)
group.check_referential_integrity()
for table in group.tables:
    assert table.check_primary_key()
# Found from a CSV file alone, by the name of the metadata in its folder.
found = CSVW(str(folder / "goals.csv"), validate=True)
assert found.is_valid, [str(w.message) for w in found.warnings]
assert len(found.t.tables if hasattr(found.t, "tables") else [found.t]) >= 1
