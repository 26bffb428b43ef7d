#!/usr/bin/env python3
"""Copies of a database, damaged at random: pages overwritten, bytes flipped, the header changed, the end cut off. Every
command ends by itself with a right answer or with status 5; where an answer is not right, `check` says that the file
is damaged. `check --repair` makes a sound database of what is left and names what is not."""
import pathlib

from torture import Failure, Torture, articles, must_be_sound

READERS = [("facts", "--format", "jsonl"), ("articles", "--format", "jsonl"), ("search", "协作", "--format", "csv"),
           ("query", "funds-by-county", "--format", "csv"), ("query", "pairings", "--format", "csv"),
           ("sql", "SELECT count(*), sum(length(text)) FROM passages", "--format", "csv"),
           ("show", "0003.txt")]


def damage(random, right, page_size):
    """Another file, and what was done to it."""
    data = bytearray(right)
    pages = len(data) // page_size
    kind = random.choice(["page", "pages", "zeros", "bits", "header", "cut", "swap", "early"])
    if kind in ("page", "pages"):
        for _ in range(1 if kind == "page" else random.randint(2, 40)):
            at = random.randrange(pages) * page_size
            data[at:at + page_size] = random.randbytes(page_size)
    elif kind == "zeros":
        at = random.randrange(pages) * page_size
        data[at:at + page_size] = bytes(page_size)
    elif kind == "bits":
        for _ in range(random.randint(1, 200)):
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    elif kind == "header":
        for _ in range(random.randint(1, 4)):
            data[random.randrange(100)] = random.randrange(256)
    elif kind == "cut":
        del data[random.randrange(len(data)):]
    elif kind == "swap":
        a, b = (random.randrange(pages) * page_size for _ in range(2))
        data[a:a + page_size], data[b:b + page_size] = data[b:b + page_size], data[a:a + page_size]
    else:  # the schema and the first tables
        at = random.randrange(0, 12 * page_size)
        data[at:at + 64] = random.randbytes(64)
    return kind, bytes(data)


def scenario(torture, folder):
    files = articles(folder / "in", 60)
    torture.call("ingest", *files, "--db", "right.db")
    right = pathlib.Path("right.db").read_bytes()
    page_size = int.from_bytes(right[16:18], "big")
    answers = {words: torture.call(*words, "--db", "right.db").stdout for words in READERS}
    texts = {name: torture.call("show", name, "--db", "right.db").stdout for name in ("0000.txt", "0059.txt")}
    database = pathlib.Path("x.db")
    for _ in torture.each_round():
        for old in list(folder.glob("x.db*")) + list(folder.glob("saved.db*")):
            old.unlink()
        kind, data = damage(torture.random, right, page_size)
        database.write_bytes(data)
        verdict = torture.call("check", "--db", database, wanted=(0, 1, 5))
        must_say_why(verdict, data)
        torture.count("checked sound" if verdict.returncode == 0 else "found damaged")
        for words in torture.random.sample(READERS, 2):
            done = torture.call(*words, "--db", database, wanted=(0, 1, 2, 5))
            must_say_why(done, data)
            if done.returncode == 0 and done.stdout != answers[words]:
                if verdict.returncode == 0:
                    raise Failure(f"{kind}: {words} answers wrongly and check finds nothing")
                torture.count("wrong answers that check explains")
            torture.count("answers" if done.returncode == 0 else "refusals")
        if torture.random.random() < 0.3:
            done = torture.call("ingest", files[0], files[1], "--date", "2024", "--db", database, wanted=(0, 1, 3, 5))
            must_say_why(done, data)
            torture.count("writes tried")
            database.write_bytes(data)
            for old in folder.glob("x.db-*"):
                old.unlink()
        if torture.random.random() < 0.3:
            done = torture.call("check", "--repair", "saved.db", "--db", database, wanted=(0, 3, 5))
            if done.returncode != 5:
                must_be_sound(torture, "saved.db")
                for name, text in texts.items():
                    shown = torture.call("show", name, "--db", "saved.db", wanted=(0, 2))
                    if shown.returncode == 0 and shown.stdout.split(b"\n\n\n")[0] != text.split(b"\n\n\n")[0]:
                        raise Failure(f"{kind}: {name} was saved with another text")
            torture.count({0: "repaired whole", 3: "repaired in part", 5: "nothing to save"}[done.returncode])


def must_say_why(done, data):
    """One line on standard error, and status 1 only where the file itself says that it may not be written."""
    message = done.stderr.decode(errors="replace")
    if done.returncode != 0 and "error: " not in message:
        raise Failure(f"status {done.returncode} without a word")
    if done.returncode in (1, 2) and data:
        raise Failure(f"{done.args[1:]}: status {done.returncode}: {message}")


Torture(__doc__, 50).run(scenario)
