"""What the torture tests share: the program, articles, and what must hold of a database at any moment."""
import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

GIVERS = [("南沙区", "龙里县"), ("荔湾区", "惠水县"), ("越秀区", "平坝区")]
WORKS = ["建设冷链仓库", "修建通村道路", "改造乡镇卫生院", "扶持茶叶加工", "培训护理员"]


PATIENCE = 1200  # seconds for one command, on a machine that does other things besides


class Failure(Exception):
    pass


class Torture:
    def __init__(self, description, rounds):
        parser = argparse.ArgumentParser(description=description)
        parser.add_argument("program")
        parser.add_argument("--rounds", type=int, default=rounds)
        parser.add_argument("--seed", type=int, default=None)
        options = parser.parse_args()
        self.program = os.path.abspath(options.program)
        self.rounds = options.rounds
        self.seed = options.seed if options.seed is not None else int(time.time())
        self.random = random.Random(self.seed)
        self.figures = {}
        print(f"{os.path.basename(sys.argv[0])}: seed {self.seed}, {self.rounds} rounds", flush=True)

    def run(self, scenario):
        """Runs scenario(self, folder); prints the figures; exit status 1 with the folder kept where it fails."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="torture-"))
        os.chdir(folder)
        for name in ("XIEZUO_DB", "LANG", "LC_ALL"):
            os.environ.pop(name, None)
        try:
            scenario(self, folder)
        except Failure as failure:
            print(f"FAILED with --seed {self.seed}: {failure}\nleft in {folder}")
            sys.exit(1)
        shutil.rmtree(folder, ignore_errors=True)
        print("; ".join(f"{name}: {value}" for name, value in sorted(self.figures.items())))

    def each_round(self):
        """The numbers of the rounds; a long run says now and then how far it is."""
        told = time.monotonic()
        for number in range(self.rounds):
            yield number
            if time.monotonic() - told > 20:
                told = time.monotonic()
                print(f"  {number + 1} of {self.rounds} rounds", flush=True)

    def count(self, name, by=1):
        self.figures[name] = self.figures.get(name, 0) + by

    def call(self, *words, wanted=(0,), **options):
        """Runs the program; a status that is not wanted, or a signal, is a failure."""
        try:
            done = subprocess.run([self.program, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  stdin=subprocess.DEVNULL, timeout=PATIENCE, **options)
        except subprocess.TimeoutExpired:
            raise Failure(f"xiezuo {' '.join(map(str, words))[:200]}: does not end") from None
        if wanted is not None and done.returncode not in wanted:
            raise Failure(f"xiezuo {' '.join(map(str, words))[:200]}: status {done.returncode}, wanted {wanted}: "
                          f"{done.stderr.decode(errors='replace')[:500]}")
        return done

    def start(self, *words, **options):
        """A child that minds signals from its beginning, though a shell that runs this in the background ignores Ctrl-C."""
        return subprocess.Popen([self.program, *map(str, words)], stdin=subprocess.DEVNULL,
                                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL), **options)

    def hash(self, database):
        return self.call("check", "--hash", "--db", database).stdout.decode().strip()


def articles(folder, count):
    """Short articles, each with figures of its own."""
    folder.mkdir()
    names = []
    for i in range(count):
        giver, taker = GIVERS[i % len(GIVERS)]
        name = folder / f"{i:04}.txt"
        name.write_text(
            f"{giver}与{taker}东西部协作第{i + 1}期简报\n\n"
            f"本报讯 广州市{giver}与贵州省{taker}深入开展东西部协作。\n\n"
            f"2024年，广州市{giver}投入东西部协作资金{100 + i}万元，支持{taker}{WORKS[i % len(WORKS)]}。"
            f"帮助{taker}{200 + 3 * i}名脱贫劳动力实现就业。\n", encoding="utf-8")
        names.append(str(name))
    return names


def statements(torture, database):
    """What each article says, without the ids, which depend on the other articles."""
    by_article = {}
    for line in torture.call("facts", "--format", "jsonl", "--db", database).stdout.decode().splitlines():
        fact = json.loads(line)
        by_article.setdefault(fact["article"], []).append(
            (fact["type"], json.dumps(fact["spans"], sort_keys=True, ensure_ascii=False)))
    return {name: sorted(facts) for name, facts in by_article.items()}


def stored_names(torture, database):
    lines = torture.call("articles", "--format", "jsonl", "--db", database).stdout.decode().splitlines()
    return {json.loads(line)["name"] for line in lines}


# All that an article has, asked in one statement and so of one snapshot, however somebody writes meanwhile.
WHOLE = """
WITH found AS (SELECT rowid AS id FROM passage_search WHERE passage_search MATCH fts('协作'))
SELECT name, length(text) AS characters, (SELECT count(*) FROM passages WHERE article = digest) AS passages,
       (SELECT count(*) FROM passages JOIN found ON id = search_id WHERE article = digest) AS indexed,
       (SELECT json_group_array(statement || ' ' || quote) FROM evidence WHERE article = digest) AS said,
       (SELECT count(*) FROM residue WHERE article = digest) AS residue
  FROM articles ORDER BY name"""


def at_once(torture, database):
    """What each article of the database has at one moment."""
    rows = {}
    for line in torture.call("sql", WHOLE, "--format", "jsonl", "--db", database).stdout.decode().splitlines():
        row = json.loads(line)
        row["said"] = sorted(json.loads(row["said"]))
        if not row["said"] or not row["passages"] or not row["indexed"]:
            raise Failure(f"{database}: {row['name']} has no facts, no passages or no entry in the index: {row}")
        rows[row["name"]] = row
    return rows


def must_be_whole_at_once(torture, database, right):
    """Every article that is there has all that it has in `right`. Returns their names."""
    rows = at_once(torture, database)
    for name, row in rows.items():
        if row != right[name]:
            raise Failure(f"{database}: {name} is there in part: {row}, not {right[name]}")
    return set(rows)


def must_be_sound(torture, database):
    connection = sqlite3.connect(database)
    try:
        for pragma, right in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
            found = connection.execute(f"PRAGMA {pragma}").fetchall()
            if found != right:
                raise Failure(f"{database}: {pragma}: {found[:5]}")
    finally:
        connection.close()
    torture.call("check", "--db", database)


def must_hold_whole_articles(torture, database, reference, acknowledged=()):
    """Every article that is there says all that it says in `reference`, in the index too; none that was
    acknowledged is missing. Returns how many are there."""
    there = stored_names(torture, database)
    missing = set(acknowledged) - there
    if missing:
        raise Failure(f"acknowledged and lost: {sorted(missing)[:5]} of {len(missing)}")
    said = statements(torture, database)
    for name in there:
        if said.get(name) != reference[name]:
            raise Failure(f"{name} is there in part")
    words = torture.call("search", "东西部协作", "--format", "jsonl", "--db", database, wanted=(0, 1)).stdout.decode()
    found = {json.loads(line)["name"] for line in words.splitlines()}
    if found != there:
        raise Failure(f"the index lacks {sorted(there - found)[:5]} or has {sorted(found - there)[:5]}")
    return len(there)
