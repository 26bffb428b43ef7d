"""package.py PROGRAM SAMPLES: an export read back by another reader has the same rows as the database."""
import csv
import json
import os
import subprocess
import sys
import tempfile

PROGRAM, SAMPLES = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
NUMBERS = {"integer": int, "number": float}


def run(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, encoding="utf-8").stdout


def read_back(folder, resource):
    """The rows of one file, by the schema of the package alone."""
    fields = resource["schema"]["fields"]
    with open(os.path.join(folder, resource["path"]), encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        assert next(reader) == [field["name"] for field in fields], resource["name"]
        return [[NUMBERS.get(field["type"], str)(text) if text else None for field, text in zip(fields, row, strict=True)]
                for row in reader]


def stored(name):
    rows = [list(json.loads(line).values()) for line in run("sql", f'SELECT * FROM "{name}"', "--format", "jsonl").splitlines()]
    return [[None if value == "" else value for value in row] for row in rows]


def as_key(row):
    return json.dumps(row, ensure_ascii=False)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        run("ingest", SAMPLES)
        tables = ["articles", "passages", "facts", "evidence", "fund_view", "indicator_view", "ledger", "residue", "funds",
                  "statements", "indicators", "known_partnerships", "regions"]
        run("export", "--out", "package", *tables)
        with open("package/datapackage.json", encoding="utf-8") as file:
            package = json.load(file)
        assert sorted(resource["name"] for resource in package["resources"]) == sorted(tables)
        for resource in package["resources"]:
            there = sorted(map(as_key, read_back("package", resource)))
            here = sorted(map(as_key, stored(resource["name"])))
            for a, b in zip(there, here):
                assert json.loads(a) == json.loads(b), f"{resource['name']}: {a} in the file, {b} in the database"
            assert len(there) == len(here) > 0, f"{resource['name']}: {len(there)} rows, not {len(here)}"
        texts = {row[0]: row[-1] for row in stored("articles")}
        assert any("\n" in text for text in texts.values()), "the samples have no line breaks to keep"


main()
