"""memory.py PROGRAM: printing and exporting a hundred times the rows takes no more memory."""
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
FEW, MANY = 2_500, 250_000
SLACK_KB = 98_304  # the engine's page cache is 64 MiB; the rows themselves are 150 MB
PACKAGE_SLACK_KB = 16_384  # 4 MiB of pages are kept while a package is written
ROWS = ("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) "
        "SELECT i, printf('%0600d', i) AS text, i * 1.5 AS amount_yuan FROM n")


def peak_kb(*words):
    """The most memory that the program held, in a process of its own so that only it is measured."""
    child = os.fork()
    if child == 0:
        with open(os.devnull, "w", encoding="utf-8") as nothing:
            done = subprocess.run([PROGRAM, *words], stdout=nothing, stderr=subprocess.PIPE, check=False)
        if done.returncode != 0:
            os.write(2, done.stderr)
            os._exit(1)
        os._exit(0 if save(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) else 1)
    _, status = os.waitpid(child, 0)
    assert status == 0, words
    with open("peak", encoding="utf-8") as file:
        return int(file.read())


def save(number):
    with open("peak", "w", encoding="utf-8") as file:
        file.write(str(number))
    return True


def fill(database, rows):
    with open("a.txt", "w", encoding="utf-8") as file:
        file.write("2024年，广州市南沙区投入东西部协作资金820万元，支持龙里县建设冷链仓库。\n")
    subprocess.run([PROGRAM, "ingest", "a.txt", "--db", database], check=True, stderr=subprocess.DEVNULL)
    with sqlite3.connect(database) as connection:
        connection.executemany("INSERT INTO organisations (name) VALUES (?)", ((f"{i:0600d}",) for i in range(rows)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        os.environ["TMPDIR"] = folder
        fill("few.db", FEW)
        fill("many.db", MANY)
        for name in ("csv", "jsonl", "html", "table", "xlsx"):
            few, many = (peak_kb("sql", ROWS.format(n), "--format", name, "--db", "few.db", "--timeout", "0")
                         for n in (10 * FEW, MANY))
            assert many < few + SLACK_KB, f"{name}: {few} KB for few rows, {many} KB for many"
        for words in (["--sort", "text:desc"], ["--sort", "text", "--format", "jsonl", "--columns", "i"]):
            few, many = (peak_kb("sql", ROWS.format(n), *words, "--db", "few.db", "--timeout", "0")
                         for n in (10 * FEW, MANY))
            assert many < few + SLACK_KB, f"{words}: {few} KB for few rows, {many} KB for many"
        for target in ("package", "book.xlsx"):
            few, many = (peak_kb("export", "--out", target, "organisations", "--db", database)
                         for database in ("few.db", "many.db"))
            slack = PACKAGE_SLACK_KB if target == "package" else SLACK_KB
            assert many < few + slack, f"export --out {target}: {few} KB for few rows, {many} KB for many"


main()
