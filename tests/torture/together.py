#!/usr/bin/env python3
"""Two at once: writers, readers, backups, locks that are held and locks whose holder died, people who press Ctrl-C."""
import os
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from torture import (Failure, Torture, articles, at_once, must_be_sound, must_be_whole_at_once,
                     must_hold_whole_articles, statements, stored_names)

HOLD = ("import sqlite3,sys,time; c=sqlite3.connect(sys.argv[1],isolation_level=None); c.execute('BEGIN IMMEDIATE');"
        "print('held',flush=True); time.sleep(600)")


def fresh(folder, database):
    for old in folder.glob(database + "*"):
        old.unlink()


def finish(child, wanted):
    child.wait()
    if child.returncode != wanted:
        raise Failure(f"status {child.returncode}, not {wanted}")


def two_writers(torture, folder, files, right):
    fresh(folder, "x.db")
    children = [torture.start("ingest", *files[first::2], "--db", "x.db", stderr=subprocess.DEVNULL)
                for first in (0, 1)]
    for child in children:
        finish(child, 0)
    must_be_sound(torture, "x.db")
    if torture.hash("x.db") != right.hash:
        raise Failure("two writers made another content than one")
    torture.count("two writers")


def look(torture, right, seen):
    """A reader's look while a writer goes on: whole articles, and none gone that was seen before. The commands that
    follow each other may each see more than the last, never less."""
    names = must_be_whole_at_once(torture, "x.db", right.rows)
    facts = statements(torture, "x.db")
    listed = stored_names(torture, "x.db")
    if any(facts[name] != right.statements[name] for name in facts):
        raise Failure("facts show an article in part")
    if not seen <= names <= set(facts) <= listed:
        raise Failure(f"a later look saw less: {len(seen)}, {len(names)}, {len(facts)}, {len(listed)} articles")
    torture.count("looks during ingest")
    return listed


def backup(torture, right, seen):
    """A copy made while a writer goes on is a database like any other, and holds what was seen before it."""
    pathlib.Path("copy.db").unlink(missing_ok=True)
    torture.call("backup", "copy.db", "--db", "x.db")
    must_be_sound(torture, "copy.db")
    names = must_be_whole_at_once(torture, "copy.db", right.rows)
    if must_hold_whole_articles(torture, "copy.db", right.statements, seen) != len(names):
        raise Failure("the commands find other articles in a copy than SQL does")
    torture.count("backups during ingest")
    return names


def readers_and_backups(torture, folder, files, right):
    fresh(folder, "x.db")
    torture.call("ingest", files[0], "--db", "x.db")
    old = sqlite3.connect("x.db", isolation_level=None)
    old.execute("BEGIN")
    before = old.execute("SELECT count(*) FROM articles").fetchone()
    child = torture.start("ingest", *files, "--jobs", "2", "--db", "x.db", stderr=subprocess.DEVNULL)
    seen = set()
    while child.poll() is None:
        seen = look(torture, right, seen)
        if torture.random.random() < 0.5:
            seen = backup(torture, right, seen)
    finish(child, 0)
    if old.execute("SELECT count(*) FROM articles").fetchone() != before:
        raise Failure("a reader that had begun saw what was written later")
    old.close()
    backup(torture, right, seen)
    if not torture.hash("copy.db") == torture.hash("x.db") == right.hash:
        raise Failure("readers and backups changed what was written")
    torture.count("ingests while others read")


def long_query(torture, folder, files, right):
    """A query that goes on through a whole ingest gives the rows of the moment when it began."""
    fresh(folder, "x.db")
    torture.call("ingest", *files[:3], "--db", "x.db")
    # More than a pipe holds, so that it stands still in the middle until somebody reads.
    query = torture.start("sql", "SELECT a.name, printf('%0100d', 7) FROM regions r CROSS JOIN articles a LIMIT 9000",
                          "--format", "tsv", "--max-rows", "0", "--timeout", "0", "--db", "x.db", stdout=subprocess.PIPE)
    first = query.stdout.readline()
    torture.call("ingest", *files, "--db", "x.db")
    rows = (first + query.stdout.read()).decode().splitlines()
    finish(query, 0)
    names = {row.split("\t")[0] for row in rows[1:]}
    if len(rows) != 9001 or names != {pathlib.Path(name).name for name in files[:3]}:
        raise Failure(f"a long query gave {len(rows)} rows of {sorted(names)[:5]}")
    if torture.hash("x.db") != right.hash:
        raise Failure("an ingest beside a long query made another content")
    torture.count("ingests during a long query")


def held_lock(torture, folder, files, right):
    fresh(folder, "x.db")
    torture.call("ingest", *files[:5], "--db", "x.db")
    before = torture.hash("x.db")
    holder = subprocess.Popen([sys.executable, "-c", HOLD, "x.db"], stdout=subprocess.PIPE)
    holder.stdout.readline()
    refused = torture.call("ingest", *files, "--db", "x.db", wanted=(6,)).stderr.decode()
    if f"process {holder.pid} (" not in refused:
        raise Failure(f"who holds the lock is not said: {refused}")
    if torture.hash("x.db") != before:
        raise Failure("a writer that was refused wrote")
    holder.kill()
    holder.wait()
    torture.call("ingest", *files, "--db", "x.db")
    if torture.hash("x.db") != right.hash:
        raise Failure("after a writer died the content is another")
    must_be_sound(torture, "x.db")
    torture.count("held locks and dead holders")


def waits(torture, folder, files, right):
    """A lock that is let go within the wait is no refusal."""
    fresh(folder, "x.db")
    torture.call("ingest", *files[:5], "--db", "x.db")
    holder = sqlite3.connect("x.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    child = torture.start("ingest", *files, "--db", "x.db", stderr=subprocess.DEVNULL)
    time.sleep(2)
    holder.execute("ROLLBACK")
    holder.close()
    finish(child, 0)
    torture.count("locks waited for")


def interrupted(torture, folder, files, right):
    """A pipe among the files keeps the program from ending by itself. Half of the time it has come as far as the pipe,
    half of the time it is somewhere before, having acknowledged something or nothing."""
    pipe = folder / "pipe"
    for signals in ([signal.SIGINT], [signal.SIGTERM], [signal.SIGINT, signal.SIGINT], [signal.SIGTERM, signal.SIGTERM]):
        fresh(folder, "x.db")
        pipe.unlink(missing_ok=True)
        os.mkfifo(pipe)
        journal = pathlib.Path("journal")
        with journal.open("wb") as acknowledged:
            child = torture.start("ingest", "--list", *files, str(pipe), "--jobs", "2", "--db", "x.db", stdout=acknowledged,
                                  stderr=subprocess.DEVNULL)
            waiting = open(pipe, "wb") if torture.random.random() < 0.5 else None
            if not waiting:
                time.sleep(torture.random.random() * 0.5)
            for number in signals:
                child.send_signal(number)
                time.sleep(0.01)
            child.wait()
            if waiting:
                waiting.close()
        # Before it minds signals, and at a second one, it ends as any program does.
        if child.returncode not in ((130,) if waiting and len(signals) == 1 else (130, -signals[0])):
            raise Failure(f"{signals}: status {child.returncode}")
        torture.count(f"{signals[0].name} {len(signals)}x: status {child.returncode}")
        names = [pathlib.Path(line).name for line in journal.read_text().split("\n")[:-1]]
        if pathlib.Path("x.db").exists():
            must_be_sound(torture, "x.db")
            must_hold_whole_articles(torture, "x.db", right.statements, names)
        elif names:
            raise Failure("articles were acknowledged and there is no database")
        torture.call("ingest", *files, "--db", "x.db")
        if torture.hash("x.db") != right.hash:
            raise Failure("the same command again ends in another content")


def any_order(torture, folder, files, right):
    """The same in, the same out: content hash and exports, whatever the jobs and the order."""
    for jobs in (1, 2, 7):
        fresh(folder, "x.db")
        shuffled = files[:]
        torture.random.shuffle(shuffled)
        cut = torture.random.randrange(len(files))
        torture.call("ingest", *shuffled[:cut + 1], "--jobs", jobs, "--db", "x.db")
        torture.call("ingest", *shuffled, "--jobs", jobs, "--db", "x.db")
        if torture.hash("x.db") != right.hash:
            raise Failure(f"{jobs} jobs in another order make another content")
        for database in ("right.db", "x.db"):
            shutil.rmtree("out-" + database, ignore_errors=True)
            torture.call("export", "--out", "out-" + database, "--db", database)
        subprocess.run(["diff", "-r", "out-right.db", "out-x.db"], check=True)
        torture.count("orders")


class Right:
    """What an ingest that nobody disturbs makes of the files."""

    def __init__(self, torture, files):
        torture.call("ingest", *files, "--jobs", 1, "--db", "right.db")
        self.hash = torture.hash("right.db")
        self.statements = statements(torture, "right.db")
        self.rows = at_once(torture, "right.db")


def scenario(torture, folder):
    files = articles(folder / "in", 150 if torture.rounds > 1 else 60)
    right = Right(torture, files)
    for _ in torture.each_round():
        for part in (two_writers, readers_and_backups, long_query, held_lock, waits, interrupted, any_order):
            part(torture, folder, files, right)
        torture.count("rounds")


Torture(__doc__, 1).run(scenario)
