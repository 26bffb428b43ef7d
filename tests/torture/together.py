#!/usr/bin/env python3
"""Two at once: writers, readers, backups, locks that are held and locks whose holder died, people who press Ctrl-C."""
import pathlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from torture import (Failure, Torture, articles, must_be_sound, must_hold_whole_articles, statements)

HOLD = ("import sqlite3,sys,time; c=sqlite3.connect(sys.argv[1],isolation_level=None); c.execute('BEGIN IMMEDIATE');"
        "print('held',flush=True); time.sleep(600)")


def fresh(folder, database):
    for old in folder.glob(database + "*"):
        old.unlink()


def finish(child, wanted):
    child.wait()
    if child.returncode != wanted:
        raise Failure(f"status {child.returncode}, not {wanted}")


def two_writers(torture, folder, files, right_hash, reference):
    fresh(folder, "x.db")
    children = [torture.start("ingest", *files[first::2], "--db", "x.db", stderr=subprocess.DEVNULL)
                for first in (0, 1)]
    for child in children:
        finish(child, 0)
    must_be_sound(torture, "x.db")
    if torture.hash("x.db") != right_hash:
        raise Failure("two writers made another content than one")
    torture.count("two writers")


def readers_and_backups(torture, folder, files, right_hash, reference):
    fresh(folder, "x.db")
    torture.call("ingest", files[0], "--db", "x.db")
    old = sqlite3.connect("x.db", isolation_level=None)
    old.execute("BEGIN")
    seen = old.execute("SELECT count(*) FROM articles").fetchone()
    child = torture.start("ingest", *files, "--jobs", "2", "--db", "x.db", stderr=subprocess.DEVNULL)
    while child.poll() is None:
        must_hold_whole_articles(torture, "x.db", reference) if torture.random.random() < 0.7 else None
        copy = pathlib.Path("copy.db")
        copy.unlink(missing_ok=True)
        torture.call("backup", copy, "--db", "x.db")
        must_hold_whole_articles(torture, copy, reference)
        torture.call("check", "--db", copy)
        torture.count("backups during ingest")
    finish(child, 0)
    if old.execute("SELECT count(*) FROM articles").fetchone() != seen:
        raise Failure("a reader that had begun saw what was written later")
    old.close()
    pathlib.Path("copy.db").unlink(missing_ok=True)
    torture.call("backup", "copy.db", "--db", "x.db")
    if not torture.hash("copy.db") == torture.hash("x.db") == right_hash:
        raise Failure("readers and backups changed what was written")
    torture.count("ingests while others read")


def held_lock(torture, folder, files, right_hash, reference):
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
    if torture.hash("x.db") != right_hash:
        raise Failure("after a writer died the content is another")
    must_be_sound(torture, "x.db")
    torture.count("held locks and dead holders")


def waits(torture, folder, files, right_hash, reference):
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


def interrupted(torture, folder, files, right_hash, reference):
    for signals in ([signal.SIGINT], [signal.SIGTERM], [signal.SIGINT, signal.SIGINT], [signal.SIGTERM, signal.SIGTERM]):
        fresh(folder, "x.db")
        journal = pathlib.Path("journal")
        with journal.open("wb") as acknowledged:
            child = torture.start("ingest", "--list", *files, "--jobs", "2", "--db", "x.db", stdout=acknowledged,
                                  stderr=subprocess.DEVNULL)
            while child.poll() is None and journal.stat().st_size == 0:
                time.sleep(0.005)
            for number in signals:
                child.send_signal(number)
                time.sleep(0.01)
            child.wait()
        if child.returncode not in (130, 0) + ((-signals[0],) if len(signals) > 1 else ()):
            raise Failure(f"{signals}: status {child.returncode}")
        torture.count(f"{signals[0].name} {len(signals)}x: status {child.returncode}")
        names = [pathlib.Path(line).name for line in journal.read_text().split("\n")[:-1]]
        must_be_sound(torture, "x.db")
        must_hold_whole_articles(torture, "x.db", reference, names)
        torture.call("ingest", *files, "--db", "x.db")
        if torture.hash("x.db") != right_hash:
            raise Failure("the same command again ends in another content")


def any_order(torture, folder, files, right_hash, reference):
    """The same in, the same out: content hash and exports, whatever the jobs and the order."""
    for jobs in (1, 2, 7):
        fresh(folder, "x.db")
        shuffled = files[:]
        torture.random.shuffle(shuffled)
        cut = torture.random.randrange(len(files))
        torture.call("ingest", *shuffled[:cut + 1], "--jobs", jobs, "--db", "x.db")
        torture.call("ingest", *shuffled, "--jobs", jobs, "--db", "x.db")
        if torture.hash("x.db") != right_hash:
            raise Failure(f"{jobs} jobs in another order make another content")
        for database in ("right.db", "x.db"):
            shutil.rmtree("out-" + database, ignore_errors=True)
            torture.call("export", "--out", "out-" + database, "--db", database)
        subprocess.run(["diff", "-r", "out-right.db", "out-x.db"], check=True)
        torture.count("orders")


def scenario(torture, folder):
    files = articles(folder / "in", 150)
    torture.call("ingest", *files, "--jobs", 1, "--db", "right.db")
    right_hash, reference = torture.hash("right.db"), statements(torture, "right.db")
    for _ in range(torture.rounds):
        for part in (two_writers, readers_and_backups, held_lock, waits, interrupted, any_order):
            part(torture, folder, files, right_hash, reference)


Torture(__doc__, 1).run(scenario)
