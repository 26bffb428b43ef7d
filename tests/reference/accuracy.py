#!/usr/bin/env python3
"""Score the program against labelled articles and compare with the floors of docs/accuracy.md.

usage: accuracy.py XIEZUO DOCS

The environment variable XIEZUO_REFERENCE names the folder of the labelled articles: articles/, gold/, reports/articles/,
reports/gold/, score/score.py and dates.tsv. Without it the test is skipped (status 77).
"""
import json
import os
import pathlib
import re
import sys
import tempfile

import evidence

SKIPPED = 77
BARS = {"found": "numbers", "typed": "all", "strict": "all"}  # the scorer's columns, in the order of the table's


def floors_of(page):
    row = re.search(r"^\| floor \|([^\n]*)\|$", page.read_text("utf-8"), re.MULTILINE)
    floors = [float(cell) for cell in row[1].split("|")] if row else []
    if len(floors) != len(BARS):
        sys.exit(f"{page}: no row '| floor | FOUND | TYPED | STRICT |'")
    return dict(zip(BARS, floors))


def main(arguments):
    if len(arguments) != 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if not os.environ.get("XIEZUO_REFERENCE"):
        print("SKIPPED: XIEZUO_REFERENCE names no folder of labelled articles")
        return SKIPPED
    reference = pathlib.Path(os.environ["XIEZUO_REFERENCE"])
    xiezuo, floors = arguments[0], floors_of(pathlib.Path(arguments[1]) / "accuracy.md")
    files = evidence.files_of([reference / "articles", reference / "reports" / "articles"])
    gold = sorted(reference.glob("gold/*.jsonl")) + sorted(reference.glob("reports/gold/*.jsonl"))
    with tempfile.TemporaryDirectory() as folder:
        database, predicted = pathlib.Path(folder) / "reference.db", pathlib.Path(folder) / "facts.jsonl"
        facts = evidence.ingest(xiezuo, database, files, reference / "dates.tsv")
        predicted.write_text(facts, "utf-8")
        print(f"{evidence.check(xiezuo, database, files, facts)} quotes of {len(files)} files are what the files say")
        score = [sys.executable, reference / "score" / "score.py", "--gold", *gold, "--pred", predicted]
        print(evidence.run(score))
        scores = json.loads(evidence.run([*score, "--json"]))
    below = [bar for bar, column in BARS.items() if scores[bar][column][2] < floors[bar]]
    for bar, column in BARS.items():
        print(f"{bar} ({column}): F1 {scores[bar][column][2]:.3f}, floor {floors[bar]:.2f}{'  BELOW' if bar in below else ''}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
