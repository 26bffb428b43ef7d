#!/usr/bin/env python3
"""What the program reads in the sample articles, beside what it read before and what people read.

usage: golden.py compare|bless|measure XIEZUO SAMPLES

tests/golden/<case>/ belongs to the sample <case>.txt. facts.json is the program's output as last looked at: `compare` fails
where it differs, `bless` rewrites it. labels.jsonl is what a person found there by the codebook: `measure` fails where the
program finds, or types rightly, less of the labelled numbers than the floors below.
"""
import difflib
import json
import pathlib
import subprocess
import sys
import tempfile

GOLDEN = pathlib.Path(__file__).parent
VALUES = {"fund": "amount_yuan", "beneficiary": "count", "indicator": "value"}
FLOORS = {"found": 0.90, "typed": 0.70}  # F1


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")


def facts_by_case(xiezuo, samples):
    with tempfile.TemporaryDirectory() as folder:
        database = pathlib.Path(folder) / "golden.db"
        run(xiezuo, "ingest", "--db", database, samples)
        lines = run(xiezuo, "facts", "--db", database, "--format", "jsonl").splitlines()
    cases = {path.stem: [] for path in sorted(pathlib.Path(samples).glob("*.txt"))}
    for fact in map(json.loads, lines):
        cases[pathlib.Path(fact["article"]).stem].append(fact)
    return cases


def page_of(facts):
    """A fact a line, in the order of the text, so that a change of one fact is a difference of one line."""
    ordered = sorted(facts, key=lambda f: (f["spans"][0]["start"], f["spans"][0]["end"], f["type"], f["id"]))
    lines = [json.dumps(fact, ensure_ascii=False, sort_keys=True) for fact in ordered]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def compare(cases):
    changed = 0
    for case, facts in cases.items():
        page = GOLDEN / case / "facts.json"
        before = page.read_text("utf-8") if page.exists() else ""
        now = page_of(facts)
        changed += before != now
        sys.stdout.writelines(line + "\n" for line in difflib.unified_diff(
            before.splitlines(), now.splitlines(), f"{case}: blessed", f"{case}: now", n=0, lineterm=""))
    if changed:
        print(f"{changed} of {len(cases)} articles are read otherwise; if that is better: "
              "cmake --build build/release --target bless")
    return 1 if changed else 0


def bless(cases):
    for case, facts in cases.items():
        (GOLDEN / case).mkdir(exist_ok=True)
        (GOLDEN / case / "facts.json").write_text(page_of(facts), "utf-8")
    return 0


def agrees(label, fact, typed):
    if typed and label["type"] != fact["type"]:
        return False
    same_value = label[VALUES[label["type"]]] == fact[VALUES[fact["type"]]]
    return same_value and any(a["start"] < b["end"] and b["start"] < a["end"] for a in label["spans"] for b in fact["spans"])


def measure(cases):
    below = []
    for bar, floor in FLOORS.items():
        right = labelled = found = reported = 0
        for case, facts in cases.items():
            labels = [json.loads(line) for line in (GOLDEN / case / "labels.jsonl").read_text("utf-8").splitlines() if line]
            labels = [label for label in labels if label["type"] in VALUES]
            facts = [fact for fact in facts if fact["type"] in VALUES]
            demanded = [label for label in labels if not label.get("optional")]
            labelled += len(demanded)
            found += sum(any(agrees(label, fact, bar == "typed") for fact in facts) for label in demanded)
            # A fact that answers a label which need not be found is neither right nor wrong.
            free = [f for f in facts if any(agrees(label, f, False) for label in labels if label.get("optional"))]
            judged = [fact for fact in facts if fact not in free]
            reported += len(judged)
            right += sum(any(agrees(label, fact, bar == "typed") for label in demanded) for fact in judged)
        recall, precision = found / labelled, right / max(1, reported)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{bar}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, floor {floor:.2f}")
        below += [bar] if f1 < floor else []
    return 1 if below else 0


def main(arguments):
    tasks = {"compare": compare, "bless": bless, "measure": measure}
    if len(arguments) != 3 or arguments[0] not in tasks:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return tasks[arguments[0]](facts_by_case(*arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
