#!/usr/bin/env python3
"""One article in every encoding gives the same facts, on spans that are right in the decoded text; its traditional
twin, in Big5 and in UTF-8, gives the same figures. What is no text is refused by name."""
import codecs
import json
import pathlib
import zlib

from torture import Failure, Torture

SIMPLIFIED = ("荔湾区与惠水县东西部协作取得新成果\n\n本报讯 广州市荔湾区与贵州省惠水县深入开展东西部协作。\n\n"
              "2024年，荔湾区投入东西部协作资金637万元，支持惠水县建设冷链仓库；帮助惠水县869名脱贫劳动力实现就业。\n")
TRADITIONAL = ("荔灣區與惠水縣東西部協作取得新成果\n\n本報訊 廣州市荔灣區與貴州省惠水縣深入開展東西部協作。\n\n"
               "2024年，荔灣區投入東西部協作資金637萬元，支持惠水縣建設冷鏈倉庫；幫助惠水縣869名脫貧勞動力實現就業。\n")
FIELDS = ["type", "amount_yuan", "kind", "payer", "recipient", "period", "scope", "status", "count", "group", "unit",
          "helper", "scheme"]
MARKS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
NO_TEXTS = {"page.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "page.zip": b"PK\x03\x04\x14\x00", "page.jpg": b"\xff\xd8\xff\xe0",
            "page.png": b"\x89PNG\r\n\x1a\n", "page.gz": b"\x1f\x8b" + zlib.compress(b"x" * 99),
            "page.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "page.gif": b"GIF89a", "page.tif": b"II*\x00\x08\x00"}
NAMED = {"page.pdf": "a PDF", "page.zip": "a ZIP", "page.jpg": "a JPEG", "page.png": "a PNG", "page.gz": "a gzip",
         "page.doc": "Office", "page.gif": "a GIF", "page.tif": "a TIFF"}


def facts_of(torture, text, data, label):
    """The facts of `data`; every span is checked against `text`, which the bytes decode to."""
    path = pathlib.Path("in") / f"{label}.txt"
    path.write_bytes(data)
    database = f"{label}.db"
    torture.call("ingest", path, "--db", database)
    lines = torture.call("facts", "--format", "jsonl", "--db", database).stdout.decode().splitlines()
    facts = [json.loads(line) for line in lines]
    for fact in facts:
        for span in fact["spans"]:
            if text[span["start"]:span["end"]] != span["quote"]:
                raise Failure(f"{label}: {span} is {text[span['start']:span['end']]!r}")
            torture.count("spans")
    torture.count("encodings")
    torture.call("check", "--db", database)
    return facts


def figures(facts, spans):
    return sorted(json.dumps({name: fact.get(name) for name in FIELDS} | ({"spans": fact["spans"]} if spans else {}),
                             sort_keys=True, ensure_ascii=False) for fact in facts)


def damaged(torture):
    """Odd bytes in an article: it is read all the same, and nothing of its figures is lost."""
    article = SIMPLIFIED.encode()
    pathlib.Path("in", "nul.txt").write_bytes(article + b"\0")  # no charset of texts has it
    torture.call("ingest", "in/nul.txt", "--db", "nul.db", wanted=(1,))
    for label, data in {"lone-surrogate": article + b"\xed\xa0\x80",
                        "half-a-character": article + "县".encode()[:2],
                        "half-a-unit": MARKS["utf-16-le"] + SIMPLIFIED.encode("utf-16-le") + b"\x3f",
                        "mixed-line-ends": article.replace(b"\n\n", b"\r\n\r", 1).replace(b"\n\n", b"\r\r\n", 1)}.items():
        path = pathlib.Path("in") / f"{label}.txt"
        path.write_bytes(data)
        torture.call("ingest", path, "--db", f"{label}.db")
        said = torture.call("facts", "--format", "jsonl", "--db", f"{label}.db").stdout.decode()
        if "6370000" not in said or "869" not in said:
            raise Failure(f"{label}: a figure is lost: {said}")
        torture.call("check", "--db", f"{label}.db")
        torture.count("damaged texts read")


def scenario(torture, folder):
    (folder / "in").mkdir()
    right = facts_of(torture, SIMPLIFIED, SIMPLIFIED.encode(), "utf-8")
    if len(right) < 3:
        raise Failure(f"the article says too little: {right}")
    for encoding in ("utf-8-sig", "utf-16-le", "utf-16-be", "gb18030", "gbk"):
        data = MARKS.get(encoding, b"") + SIMPLIFIED.encode(encoding)
        if figures(facts_of(torture, SIMPLIFIED, data, encoding), True) != figures(right, True):
            raise Failure(f"{encoding}: other facts than in UTF-8")
    for encoding in ("utf-8", "big5", "gb18030"):
        twin = facts_of(torture, TRADITIONAL, TRADITIONAL.encode(encoding), "traditional-" + encoding)
        if figures(twin, False) != figures(right, False):
            raise Failure(f"traditional, {encoding}: {figures(twin, False)} are not {figures(right, False)}")
    damaged(torture)
    for name, data in NO_TEXTS.items():
        pathlib.Path("in", name).write_bytes(data + bytes(range(256)))
        refusal = torture.call("ingest", f"in/{name}", "--db", "none.db", wanted=(1,)).stderr.decode()
        if NAMED[name] not in refusal:
            raise Failure(f"{name}: {refusal}")
        torture.count("refused by name")


Torture(__doc__, 1).run(scenario)
