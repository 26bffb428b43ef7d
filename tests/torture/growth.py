#!/usr/bin/env python3
"""Instructions (callgrind) that texts made to be slow take, at one size, twice and four times it, beside news. The
program given is read_article. --rounds is the first size in KiB: 1024 is what docs/reliability.md promises of."""
import itertools
import pathlib
import re
import subprocess

from torture import Failure, Torture

SHORT = ["荔湾区", "惠水县", "黔南州", "广州市", "南沙区", "龙里县", "贵州省", "闽宁", "粤黔", "凉山州", "宁波市", "独山县"]


def news():
    """Paragraphs without end, each with figures of its own."""
    for i in itertools.count():
        yield (f"2024年，荔湾区投入东西部协作资金{100 + i}万元，支持惠水县建设冷链仓库{i % 7 + 1}座；帮助惠水县{300 + i}名脱贫劳动力"
               f"实现就业。第{i}批干部已经到岗，双方将继续深化产业、教育和医疗协作。\n\n")


TEXTS = {
    "news": news,
    "one line": lambda: (paragraph.replace("\n", "") for paragraph in news()),
    "all years": lambda: itertools.chain(["东西部协作资金"], itertools.repeat("2024年")),
    "all digits": lambda: itertools.chain(["东西部协作资金"], itertools.repeat("1234567890")),
    "all region names": lambda: (SHORT[(i * 7) % len(SHORT)] for i in itertools.count()),
    "nested brackets": lambda: itertools.repeat("东西部协作（" * 2000 + "荔湾区投入惠水县7万元" + "）" * 2000),
    "ten thousand repeats": lambda: itertools.repeat("荔湾区投入惠水县东西部协作资金637万元。\n\n"),
}


def sized(pieces, size):
    """The pieces up to so many bytes."""
    data = bytearray()
    for piece in pieces:
        data += piece.encode()
        if len(data) >= size:
            return bytes(data[:size]).decode(errors="ignore").encode()


def instructions(torture, data):
    path = pathlib.Path("text.txt")
    path.write_bytes(data)
    done = subprocess.run(["valgrind", "--tool=callgrind", "--instr-atstart=no", "--callgrind-out-file=/dev/null",
                           torture.program, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    counted = re.search(rb"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not counted:
        raise Failure(done.stderr.decode(errors="replace")[-500:])
    return int(counted.group(1))


def scenario(torture, folder):
    sizes = [torture.rounds * 1024 * factor for factor in (1, 2, 4)]
    of_news, slow = None, []
    for name, pieces in TEXTS.items():
        counts = []
        for size in sizes:
            counts.append(instructions(torture, sized(pieces(), size)))
            print(f"  {name}, {size // 1024} KiB: {counts[-1] / 1e6:.0f} million instructions", flush=True)
        of_news = of_news or counts
        growth = [counts[1] / counts[0], counts[2] / counts[1]]
        print(f"{name}: twice the text {growth[0]:.2f} and {growth[1]:.2f} times the work, "
              f"{counts[2] / of_news[2]:.2f} times that of news", flush=True)
        if max(growth) > 2.5 or counts[2] > 4 * of_news[2]:
            slow.append(name)
        torture.count("texts")
    if slow:
        raise Failure(f"more than linear, or more than four times news: {', '.join(slow)}")


Torture(__doc__, 16).run(scenario)
