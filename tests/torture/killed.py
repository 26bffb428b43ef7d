#!/usr/bin/env python3
"""SIGKILL at a random moment of `ingest` with several jobs. What the program had acknowledged (--list, kept in a file
outside) is there with all its facts and search entries, no article is there in part, the database is sound, and the
same command run again ends in the content hash of a run that nobody disturbed."""
import pathlib
import shutil
import signal
import time

from torture import (Failure, Torture, articles, must_be_sound, must_hold_whole_articles, statements)


def wait_for_moment(torture, child, journal, duration):
    """Half of the time any moment of the run, half of the time soon after the first acknowledgement."""
    if torture.random.random() < 0.5:
        moment = time.monotonic() + torture.random.random() * duration * 1.05
    else:
        while child.poll() is None and journal.stat().st_size == 0:
            time.sleep(0.002)
        moment = time.monotonic() + torture.random.random() * duration * 0.4
    while child.poll() is None and time.monotonic() < moment:
        time.sleep(0.001)


def scenario(torture, folder):
    files = articles(folder / "in", 200)
    begun = time.monotonic()
    torture.call("ingest", *files, "--jobs", 3, "--db", "right.db")
    duration = time.monotonic() - begun
    right_hash = torture.hash("right.db")
    reference = statements(torture, "right.db")
    torture.call("ingest", *files[:40], "--db", "begun.db")
    database, journal = pathlib.Path("x.db"), pathlib.Path("journal")
    for round_number in torture.each_round():
        for old in folder.glob("x.db*"):
            old.unlink()
        if torture.random.random() < 0.5:
            shutil.copy("begun.db", database)
        jobs = torture.random.choice([1, 2, 3, 8])
        with journal.open("wb") as acknowledged:
            child = torture.start("ingest", "--list", *files, "--jobs", jobs, "--db", database, stdout=acknowledged)
            wait_for_moment(torture, child, journal, duration)
            child.send_signal(signal.SIGKILL)
            child.wait()
        torture.count("killed" if child.returncode == -signal.SIGKILL else "done before the kill")
        lines = journal.read_text().split("\n")[:-1]  # a line that is not whole acknowledges nothing
        names = [pathlib.Path(line).name for line in lines]
        torture.count("acknowledged articles", len(names))
        if database.exists():
            must_be_sound(torture, database)
            torture.count("articles found", must_hold_whole_articles(torture, database, reference, names))
        elif names:
            raise Failure("articles were acknowledged and there is no database")
        torture.call("ingest", *files, "--jobs", jobs, "--db", database)
        if torture.hash(database) != right_hash:
            raise Failure(f"round {round_number}: run again, the content is not that of an undisturbed run")
        torture.count("rounds")


Torture(__doc__, 25).run(scenario)
