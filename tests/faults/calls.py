#!/usr/bin/env python3
"""Calls of the system that fail (strace --inject), the n-th alone or with all that follow, while the program copies,
exports and makes databases: what it does to files that SQLite does not open, and the memory that libraries ask for.
Whatever fails, it ends in status 0 with its work done, or in one line of error with each file as it was before or as it was
to be, and leaves nothing beside them. With XIEZUO_FAULTS=all every n up to a hundred, the slow acts too, else a sample.
calls.py PROGRAM [ACT …]"""
import collections
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

ALL = "XIEZUO_FAULTS" in os.environ
SKIPPED = 77
# What each call may fail with. Of those that clean up, what they leave is no fault of the program.
ERRORS = {"openat": "ENOSPC", "mkdir": "ENOSPC", "write": "ENOSPC", "pwrite64": "ENOSPC", "fsync": "EIO", "fdatasync": "EIO",
          "rename": "EIO", "link": "ENOSPC", "close": "EIO", "read": "EIO", "lseek": "EIO", "ftruncate": "EIO", "fchmod": "EIO",
          "newfstatat": "EIO", "unlink": "EIO", "unlinkat": "EIO", "rmdir": "EIO", "getdents64": "EIO", "mmap": "ENOMEM"}
CLEANS = {"unlink", "unlinkat", "rmdir", "getdents64", "openat", "newfstatat"}
ARTICLE = ("南沙区与龙里县东西部协作结出新成果\n\n本报讯 广州市南沙区与黔南州龙里县深入开展东西部协作。\n\n"
           "2024年，广州市南沙区投入东西部协作资金{}万元，支持龙里县建设冷链仓库。\n")

program = os.path.abspath(sys.argv[1])
figures = collections.Counter()
failures = []
known = {}  # hashes of databases that were looked at


class Act:
    """Words for the program; `old` are files that lie where it writes to."""

    def __init__(self, name, words, old=(), slow=False):
        self.name, self.words, self.old, self.slow = name, words, old, slow

    def prepare(self, prepared, folder):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(prepared, folder)
        for name in self.old:
            place = folder / "out" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text("old\n")


ACTS = [
    Act("rows to a file", ["articles", "--format", "csv", "--out", "out/rows.csv"], ["rows.csv"]),
    Act("rows to a workbook", ["sql", "SELECT code, name FROM regions LIMIT 2000", "--out", "out/rows.xlsx"], ["rows.xlsx"]),
    Act("a package", ["export", "--out", "out/package", "funds", "articles"], ["package/funds.csv", "package/datapackage.json"]),
    Act("a package in a new folder", ["export", "--out", "out/package", "funds"], slow=True),
    Act("a workbook of tables", ["export", "--out", "out/all.xlsx", "funds", "articles"]),
    Act("rows that are sorted in files", ["sql", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                                          "SELECT i, printf('%06000d', i) AS t FROM n", "--sort", "t:desc", "--columns", "i",
                                          "--max-rows", "0", "--timeout", "0", "--out", "out/rows.csv"], slow=True),
    Act("a copy", ["backup", "out/copy.db"]),
    Act("a new database", ["ingest", "b.txt", "--db", "out/new.db"], slow=True),
    Act("an article", ["ingest", "b.txt"], slow=True),
    Act("a query", ["query", "funds-by-county", "--out", "out/rows.jsonl"], ["rows.jsonl"]),
]


def content(folder):
    """What the files say: a database by its hash, any other by its bytes."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_dir() or name.endswith(("-wal", "-shm", ".log")):
            continue
        if path.suffix == ".db":
            log = path.with_name(path.name + "-wal")
            key = (path.read_bytes(), log.read_bytes() if log.exists() else b"")
            if key in known:
                found[name] = known[key]
                continue
            done = subprocess.run([program, "check", "--db", path], capture_output=True)
            if done.returncode != 0:
                raise AssertionError(f"{name} is not sound: {done.stderr.decode()}")
            found[name] = subprocess.run([program, "check", "--hash", "--db", path], capture_output=True).stdout
            known[key] = found[name]
        else:
            found[name] = path.read_bytes()
    return found


def run(act, folder, injections, log, limit=None):
    """With calls that fail, or, with a limit in MiB, with so much memory."""
    trace = []
    if limit is None:
        trace = ["strace", "-o", log, *(word for injection in injections for word in ("-e", "inject=" + injection))]
        if injections:
            trace += ["-e", "trace=" + ",".join(injection.split(":")[0] for injection in injections)]
    environment = {"PATH": os.environ["PATH"], "TMPDIR": "tmp", "HOME": "home", "XIEZUO_DB": "x.db"}
    return subprocess.run([*trace, program, *act.words], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          preexec_fn=limit and (lambda: resource.setrlimit(resource.RLIMIT_AS, (limit << 20, limit << 20))),
                          capture_output=True, timeout=600)


def counted(log):
    """How many calls of each kind came before main, and after it began."""
    before, after = collections.Counter(), collections.Counter()
    now = before
    for line in pathlib.Path(log).read_text(errors="replace").splitlines():
        call = re.match(r"(\w+)\(", line)
        if line.startswith("rt_sigaction(SIGINT"):
            now = after
        if call:
            now[call.group(1)] += 1
    return before, after


def judge(act, done, was, right, folder, calls, onwards):
    """What is wrong with how it ended, or None."""
    said = done.stderr.decode(errors="replace")
    if done.returncode not in (0, 1, 4, 5, 6):
        return f"status {done.returncode}: {said}"
    silenced = "write" in calls and onwards
    lines = 2 if act.words[0] == "ingest" else 1  # the report of what went in
    if done.returncode != 0 and not silenced and (said.count("\n") > lines or not said.startswith("error: ")):
        return f"status {done.returncode}, and says: {said!r}"
    if done.returncode != 0 and "please report this" in said:
        return f"no error of ours: {said!r}"
    now = content(folder)
    if done.returncode == 0 and {name: now.get(name) for name in right} != right:
        return f"it ended well and did not do its work: {sorted(name for name in right if now.get(name) != right[name])}"
    for name, data in now.items():
        if name in was and data == was[name] or name in right and data == right[name]:
            continue
        if name not in was and name not in right and CLEANS & set(calls):
            continue
        return f"{name} is neither as before nor as it was to be"
    lost = [name for name in was if name not in now]
    return f"{lost} are gone" if lost else None


def attempts(count):
    """Which call fails, and whether all that follow do too."""
    n, onwards = 1, False
    while n <= count:
        yield n, onwards
        if ALL:
            yield n, not onwards
            n += 1 if n < 100 else n // 10
        else:
            n, onwards = n * 3, not onwards


def attempt(act, folder, was, right, injections, onwards, limit=None):
    done = run(act, folder, injections, folder.parent / "log", limit)
    figures[act.name] += 1
    calls = [injection.split(":")[0] for injection in injections]
    try:
        wrong = judge(act, done, was, right, folder, calls, onwards)
    except AssertionError as e:
        wrong = str(e)
    if wrong:
        failures.append(f"{act.name}: {' '.join(injections) or f'{limit} MiB'}: {wrong}")
        print("FAILED:", failures[-1], flush=True)


def try_all(act, prepared, base):
    folder, log = base / "work", base / "log"
    act.prepare(prepared, folder)
    was = content(folder)
    done = run(act, folder, [], log)
    if done.returncode != 0:
        raise SystemExit(f"{act.name}: status {done.returncode} without a fault: {done.stderr.decode()}")
    before, after = counted(log)
    right = content(folder)
    for call, error in ERRORS.items():
        for n, onwards in attempts(after[call]):
            at = f"{before[call] + n}{'+' if onwards else ''}"
            act.prepare(prepared, folder)
            attempt(act, folder, was, right, [f"{call}:error={error}:when={at}"], onwards)
    for limit in room(act, prepared, folder):
        act.prepare(prepared, folder)
        attempt(act, folder, was, right, [], False, limit)


def room(act, prepared, folder):
    """Sizes of memory (ulimit -v) in MiB, from the least with which the program begins to one that is enough."""
    limit = 30
    while True:
        act.prepare(prepared, folder)
        done = run(act, folder, None, None, limit)
        begins = done.returncode != 127 and done.returncode != -6
        if begins:
            yield limit
        if done.returncode == 0 or limit > 4096:
            return
        limit += max(1, limit // (64 if ALL else 12))


def main():
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("SKIPPED: strace is missing or may not watch here")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="calls-") as name:
        base = pathlib.Path(name)
        prepared = base / "prepared"
        for folder in ("out", "tmp", "home"):
            (prepared / folder).mkdir(parents=True)
        (prepared / "a.txt").write_text(ARTICLE.format(820), encoding="utf-8")
        (prepared / "b.txt").write_text(ARTICLE.format(33), encoding="utf-8")
        subprocess.run([program, "ingest", "a.txt", "--db", "x.db"], cwd=prepared, check=True, capture_output=True)
        for act in ACTS:
            if act.name in sys.argv[2:] or not sys.argv[2:] and (ALL or not act.slow):
                try_all(act, prepared, base)
                print(f"{act.name}: {figures[act.name]} faults", flush=True)
    print(f"{sum(figures.values())} faults in {len(figures)} acts, {len(failures)} ended wrongly")
    return 1 if failures else 0


sys.exit(main())
