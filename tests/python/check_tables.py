"""Reads the tables of a CSV and of a Parquet export with DuckDB and pandas; prints what they hold as JSON."""

import json
import sys
from pathlib import Path

import duckdb
import pandas

csv_folder, parquet_folder = sys.argv[1:3]
package = json.loads(Path(csv_folder, "datapackage.json").read_text())
TYPES = {"string": "VARCHAR", "date": "DATE", "integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN"}


def as_text(value):
    """A cell of either file as the CSV writes it."""
    if isinstance(value, (list, tuple)):
        return "; ".join(one.replace("; ", ", ") for one in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def without_mark(text):
    """A text that a spreadsheet would run has an apostrophe before it."""
    return text[1:] if text.startswith("'") and text[1:].lstrip()[:1] in ("=", "+", "-", "@") else text


def read(table):
    name = table["name"]
    fields = table["schema"]["fields"]
    csv, parquet = f"{csv_folder}/{table['path']}", f"{parquet_folder}/{name}.parquet"
    columns = ", ".join(f"'{field['name']}': '{TYPES[field['type']]}'" for field in fields)
    from_csv = duckdb.sql(
        f"SELECT * FROM read_csv('{csv}', header = true, columns = {{{columns}}}, max_line_size = 10000000)"
    )
    from_parquet = duckdb.sql(f"SELECT * FROM read_parquet('{parquet}')")
    frame = pandas.read_csv(csv, keep_default_na=False, dtype=str, encoding="utf-8-sig")
    typed = pandas.read_parquet(parquet)
    rows = [[as_text(cell) for cell in row] for row in from_parquet.fetchall()]
    texts = [[without_mark(as_text(cell)) for cell in row] for row in from_csv.fetchall()]
    different = [pair for pair in zip(rows, texts) if pair[0] != pair[1]]
    return {
        "rows": [len(rows), len(texts), len(frame), len(typed)],
        "columns": [from_parquet.columns == from_csv.columns == list(frame.columns) == list(typed.columns)],
        "types": dict(zip(from_parquet.columns, map(str, from_parquet.types))),
        "different": different[:2],
        "pandas": int((frame.map(without_mark).values.tolist() != texts)) and "pandas reads the CSV otherwise",
        "first": dict(zip(from_parquet.columns, rows[0])) if rows else None,
    }


print(json.dumps({table["name"]: read(table) for table in package["resources"]}, ensure_ascii=False))
