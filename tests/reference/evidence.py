#!/usr/bin/env python3
"""Read every article of some folders and compare each quote with the file that it is said to stand in.

usage: evidence.py XIEZUO FOLDER...

The files are decoded here, not by the program: its own text of an article proves nothing about the file.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

CODECS = {"UTF-8": "utf-8-sig", "UTF-16LE": "utf-16", "UTF-16BE": "utf-16", "UTF-16": "utf-16", "GB18030": "gb18030",
          "GBK": "gb18030", "Big5": "big5"}
LEDGER = ('SELECT a.name AS article, l.start, l."end", l.quote FROM ledger AS l JOIN articles AS a ON a.digest = l.article '
          'ORDER BY a.name, l.start, l."end"')


def run(command):
    """Standard output; the program's messages go where ours go."""
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def lines_of(text):
    return [json.loads(line) for line in text.splitlines() if line]


def files_of(folders):
    files = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.txt")):
            if path.name in files:
                sys.exit(f"{path}: an article of that name was there already: {files[path.name]}")
            files[path.name] = path
    if not files:
        sys.exit(f"no articles in {', '.join(map(str, folders))}")
    return files


def ingest(xiezuo, database, files, dates=None):
    run([xiezuo, "ingest", "--db", database, *(["--dates", dates] if dates else []), *files.values()])
    return run([xiezuo, "facts", "--db", database, "--format", "jsonl"])


def texts_of(xiezuo, database, files):
    encodings = lines_of(run([xiezuo, "sql", "--db", database, "--format", "jsonl", "SELECT name, encoding FROM articles"]))
    return {row["name"]: files[row["name"]].read_bytes().decode(CODECS[row["encoding"]]) for row in encodings}


def check(xiezuo, database, files, facts):
    """How many quotes there are; stops at one that is not what the file says there."""
    texts = texts_of(xiezuo, database, files)
    if missing := sorted(set(files) - set(texts)):
        sys.exit(f"not taken in: {', '.join(missing)}")
    ledger = run([xiezuo, "sql", "--db", database, "--format", "jsonl", LEDGER])
    quotes = [(row["article"], row) for row in lines_of(ledger)]
    proofs = [(fact["article"], span) for fact in lines_of(facts) for span in fact["spans"]]
    if not proofs or not quotes:
        sys.exit("no facts at all")
    for article, span in proofs + quotes:
        words = texts[article][span["start"]:span["end"]]
        if words != span["quote"]:
            sys.exit(f"{article} {span['start']}-{span['end']}: the file says {words!r}, the evidence {span['quote']!r}")
    return len(proofs) + len(quotes)


def main(arguments):
    if len(arguments) < 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    xiezuo, files = arguments[0], files_of(arguments[1:])
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder) / "evidence.db"
        facts = ingest(xiezuo, database, files)
        print(f"{check(xiezuo, database, files, facts)} quotes of {len(files)} files are what the files say")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
