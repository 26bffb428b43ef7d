"""messages.py ROOT: what the program says to people is in the catalogue, and the catalogue in the program.

Every text of Message("…") and ToTranslate("…") in src/, what the options of commands call their values, and
the help and the choices in the headers of queries/ have a translation in messages/zh.tsv with the same
placeholders, every line of the catalogue is used, and nothing is said, thrown or explained without it. Fails
with a line for each fault."""
import pathlib
import re
import sys

LITERALS = re.compile(r'\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
MARK = re.compile(r"\b(?:Message|ToTranslate)\(")
SAID = re.compile(r"(?<![\w:~.])(?:Error|SqlError|Say|SayError|Refuse|Refused|Refusal|Fail|Guarded)\(|\.(?:message|remedy|summary) =|"
                  r"\.(?:Flag|Value)\(")
VALUE_NAME = re.compile(r'\.Value\(\s*"[^"]*",\s*"([A-Z]{3,})"')
HEADER = re.compile(r"-- (param|column|detail): +(\S+) +(\S+) +(\S+) *(.*)")
PLACEHOLDER = re.compile(r"\{(\d*)(:[^{}]*)?\}")
# Calls of these take names of things, not sentences.
WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")


def text_of(literals):
    """The text of adjacent string literals."""
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals))
    return text.replace('\\"', '"').replace("\\\\", "\\")


def end_of(source, at):
    """Where the bracket at `at` closes, or a designated initializer ends."""
    depth = 0
    while at < len(source):
        c = source[at]
        if c == '"':
            at = re.compile(r'"(?:[^"\\]|\\.)*"').match(source, at).end()
            continue
        if c == "'" and re.compile(r"'(?:[^'\\]|\\.)'").match(source, at):
            at += 3 if source[at + 1] != "\\" else 4
            continue
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth <= 0:
                return at + 1
        elif c in ",;" and depth == 0:
            return at
        at += 1
    return at


def keys_of(source):
    keys = []
    for mark in MARK.finditer(source):
        found = LITERALS.match(source, mark.end())
        if found:
            keys.append(text_of(found.group(1)))
    return keys + VALUE_NAME.findall(source)


def header_keys_of(query):
    """The help of parameters and columns, and the words that may be chosen."""
    keys = []
    for line in query.splitlines():
        found = HEADER.match(line)
        if not found:
            continue
        kind, _, type_or_unit, need, text = found.groups()
        if kind == "param" and need.startswith("fixed="):
            continue
        keys += [text] if text else []
        if kind == "param" and type_or_unit.startswith("choice("):
            keys += type_or_unit[len("choice("):-1].split("|")
    return keys


def unmarked(source):
    """Sentences that are said or thrown and are in no Message."""
    for said in SAID.finditer(source):
        line = source[source.rfind("\n", 0, said.start()) + 1:said.start()]
        if "//" in line:
            continue
        start = said.end() - 1 if source[said.end() - 1] == "(" else said.end()
        body = source[start:end_of(source, start)]
        # What a guarded block does is not said.
        body = body.split("[&]")[0]
        for mark in list(MARK.finditer(body))[::-1]:
            body = body[:mark.start()] + body[end_of(body, mark.end() - 1):]
        for literal in re.findall(r'"(?:[^"\\]|\\.)*"', body):
            if WORDS.search(literal):
                yield source.count("\n", 0, said.start()) + 1, literal


def places(text):
    """The placeholders with their numbers, in order of the numbers."""
    text = text.replace("{{", "").replace("}}", "")
    found = [(int(number) if number else i, spec or "")
             for i, (number, spec) in enumerate(PLACEHOLDER.findall(text))]
    return sorted(found)


def main():
    root = pathlib.Path(sys.argv[1])
    faults = []
    used = {}
    for file in sorted(root.glob("src/*/*.cc")) + sorted(root.glob("src/*/*.h")):
        source = file.read_text(encoding="utf-8")
        name = file.relative_to(root)
        if name.name in ("message.h", "error.h"):
            continue
        for key in keys_of(source):
            used.setdefault(key, name)
        faults += [f"{name}:{line}: said without Message: {literal}" for line, literal in unmarked(source)]
    for file in sorted(root.glob("queries/*.sql")):
        for key in header_keys_of(file.read_text(encoding="utf-8")):
            used.setdefault(key, file.relative_to(root))
    catalogue = {}
    lines = (root / "messages/zh.tsv").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        english, tab, chinese = line.partition("\t")
        place = f"messages/zh.tsv:{number}"
        if not tab or not chinese or "\t" in chinese:
            faults.append(f"{place}: not two fields")
            continue
        if english in catalogue:
            faults.append(f"{place}: stands there twice: {english}")
        if places(english) != places(chinese):
            faults.append(f"{place}: other placeholders than the English: {chinese}")
        if not re.search("[\u4e00-\u9fff]", chinese) and re.search("[a-z]", english):
            faults.append(f"{place}: not Chinese: {chinese}")
        catalogue[english] = chinese
    if lines != sorted(lines):
        faults.append("messages/zh.tsv: its lines are not in order; sort them with LC_ALL=C sort")
    faults += [f"{name}: not in messages/zh.tsv: {key}" for key, name in used.items() if key not in catalogue]
    faults += [f"messages/zh.tsv: used nowhere: {key}" for key in catalogue if key not in used]
    for fault in faults:
        print(fault)
    print(f"{len(used)} messages, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
