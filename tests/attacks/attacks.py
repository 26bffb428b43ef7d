#!/usr/bin/env python3
"""attacks.py PROGRAM [--sanitized]: every attack of attacks.tsv ends by itself, within its limits and with the status
that stands beside it; the database is the same to the byte, and no file comes or goes."""
import hashlib
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.path.abspath(sys.argv[1])
SANITIZED = "--sanitized" in sys.argv  # their memory says nothing, and long threads may not be left at the end
PATIENCE = 300  # seconds; only what does not end at all takes so long
MOST_KB = 700_000
LIMITS = ["--timeout", "1", "--memory", "100M", "--temporary", "20M", "--max-rows", "50000"]
HEADER = ("-- name: attack\n-- title: An attack\n-- param: phrase text default=x  Any words\n"
          "-- example: xiezuo query attack\n")
GROWING = {  # of a number, what makes a statement long, deep or wide
    "long": lambda n: "a" * n,
    "zeros": lambda n: "0" * n,
    "deep": lambda n: "(" * n + "1" + ")" * n if n < 1000 else "abs(" * n + "1" + ")" * n,
    "plus": lambda n: " + 1" * n,
    "union": lambda n: " UNION SELECT 1" * n,
    "columns": lambda n: ", 1" * n,
    "joins": lambda n: "".join(f" JOIN regions r{i}" for i in range(n)),
}


def spelled_out(text, outside):
    text = text.replace("<endless>", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)")
    text = text.replace("<many>", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 150000)")
    text = re.sub(r"<([a-z]+):(\d+)>", lambda m: GROWING[m.group(1)](int(m.group(2))), text)
    return text.replace("<out>", str(outside)).replace("\\n", "\n")


def attacks(outside):
    rows = [line.split("\t") for line in (HERE / "attacks.tsv").read_text("utf-8").splitlines()[1:]
            if not line.startswith("#")]
    return [(where, int(status), spelled_out(attack, outside)) for where, status, attack in rows]


def state(folder):
    """Every file below the folder, with its bytes. Where a statement had to be left to run on, the engine's table of locks
    and its empty log stay beside the database until the next command."""
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != "x.db-shm" and not (path.name == "x.db-wal" and not path.stat().st_size)}


def limit():
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000_000, 200_000_000))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(words, text=None):
    """Status, standard error, and the most memory in KB."""
    child = subprocess.Popen([PROGRAM, *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                             preexec_fn=limit)
    try:
        _, said = child.communicate(text, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        return "no end", "", 0
    return child.returncode, said.decode("utf-8", "replace"), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def tried(where, attack, own):
    if where == "sql":
        # The kernel bounds one argument to 128 KiB; half go this way, half the other.
        return answer(["sql", attack, *LIMITS]) if len(attack) % 2 and attack[0] != "-" else answer(["sql", "-", *LIMITS], attack.encode())
    if where == "file":
        (own / "attack.sql").write_text(HEADER + attack + "\n", "utf-8")
        return answer(["query", "attack", "--queries", str(own), "--timeout", "1"])
    (own / "attack.sql").write_text(HEADER + "SELECT name FROM articles WHERE name = :phrase\n", "utf-8")
    status, said, memory = answer(["query", "attack", "--queries", str(own), "--phrase=" + attack])
    return status, said, memory


def at_the_prompt(attacks_there):
    """One conversation: each attack is answered with an error, and the prompt goes on."""
    talk = ["see xiezuo> "]
    for where, status, attack in attacks_there:
        end = "\\n" if where == "keys" else ";\\n"
        talk += ["type " + attack.replace("\n", "\\n") + end, "see error: ", "see xiezuo> "]
    talk += ["type SELECT 40 + 2;\\n", "see 42", "type .quit\\n", "end 0"]
    done = subprocess.run([sys.executable, "-B", HERE.parent / "cli" / "terminal.py", PROGRAM, "sql", *LIMITS],
                          input="\n".join(talk).encode(), stdout=subprocess.PIPE, preexec_fn=limit)
    return [] if done.returncode == 0 else [done.stdout.decode("utf-8", "replace")[-3000:]]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for part in ("data", "own", "tmp", "home"):
            (folder / part).mkdir()
        os.environ.update(XIEZUO_DB=str(folder / "data" / "x.db"), TMPDIR=str(folder / "tmp"), HOME=str(folder / "home"),
                          XDG_STATE_HOME=str(folder / "home"), TERM="xterm", PAGER="cat")
        os.chdir(folder / "data")
        pathlib.Path("a.txt").write_text("2024年，广州市南沙区投入东西部协作资金820万元，支持龙里县建设冷链仓库。\n", "utf-8")
        subprocess.run([PROGRAM, "ingest", "a.txt"], check=True, stderr=subprocess.DEVNULL)
        before = state(folder / "data"), state(folder / "tmp")
        faults, typed, counts = [], [], {}
        for where, wanted, attack in attacks(folder / "data" / "out"):
            counts[where] = counts.get(where, 0) + 1
            if where in ("prompt", "keys"):
                typed.append((where, wanted, attack))
                continue
            status, said, memory = tried(where, attack, folder / "own")
            label = f"{where}: {attack[:100]!r}"
            if status != wanted:
                faults.append(f"{label}: status {status}, not {wanted}: {said[:200]}")
            if status != 0 and (not said.startswith("error: ") or said.count("\n") != 1):
                faults.append(f"{label}: not one line that says why: {said[:200]!r}")
            if memory > MOST_KB and not SANITIZED:
                faults.append(f"{label}: took {memory} KB")
                break
            if (state(folder / "data"), state(folder / "tmp")) != before:
                faults.append(f"{label}: something was written")
                break
        faults += at_the_prompt(typed)
        if (state(folder / "data"), state(folder / "tmp")) != before:
            faults.append("at the prompt something was written")
        print("\n".join(faults + [f"{sum(counts.values())} attacks: {counts}"]))
        assert sum(counts.values()) >= 80
        sys.exit(1 if faults else 0)


main()
