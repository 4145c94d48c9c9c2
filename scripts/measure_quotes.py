"""Measure direct quotations on real press releases: python scripts/measure_quotes.py [-v]

Reads gov/press_releases.jsonl and gov/press_quotes_gold.jsonl under the folder that GOVTEXT_CORPORA names. Prints how
many quotations were found, how many titles and mottos were taken for speech, how often the speaker was right, and the
time in units of one `re.findall(r"\\w+", text)`.
"""

import json
import os
import re
import sys
import time
from collections import defaultdict
from pathlib import Path

from govtext.document import Document, read
from govtext.language.names.find import Names, find_names
from govtext.language.quotes.find import Quote, find_quotes
from govtext.language.text.sentences import Sentence, split
from govtext.language.text.tokens import Tokens

Layers = tuple[Document, Tokens, tuple[Sentence, ...], Names]


def layers(text: str) -> Layers:
    document = read(text, "text")
    tokens = Tokens(document.mask)
    return document, tokens, split(document), find_names(document, tokens)


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def hit(quotes: tuple[Quote, ...], start: int, end: int) -> Quote | None:
    """Return the direct quotation that covers at least half of what was annotated."""
    for quote in quotes:
        shared = min(quote.span.end, end) - max(quote.span.start, start)
        if quote.kind == "direct" and shared >= (end - start) / 2:
            return quote
    return None


def right(wanted: str, got: str | None) -> bool:
    mine, theirs = set(wanted.casefold().split()), set((got or "").casefold().split())
    return bool(theirs) and (mine <= theirs or theirs <= mine)


def seconds(work: Layers, text: str) -> tuple[float, float]:
    start = time.perf_counter()
    find_quotes(*work)
    middle = time.perf_counter()
    re.findall(r"\w+", text)
    return middle - start, time.perf_counter() - middle


def main() -> None:
    verbose = "-v" in sys.argv
    folder = os.environ.get("GOVTEXT_CORPORA")
    if not folder:
        sys.exit("GOVTEXT_CORPORA is not set: name the folder that holds gov/press_releases.jsonl")
    gold = defaultdict(list)
    for row in rows(Path(folder, "gov", "press_quotes_gold.jsonl")):
        gold[row["doc"]].append(row)
    found = missed = taken = other = named = extra = 0
    spent = unit = 0.0
    for release in rows(Path(folder, "gov", "press_releases.jsonl")):
        text = str(release["text"])
        work = layers(text)
        quotes = find_quotes(*work)
        cost = seconds(work, text)
        spent, unit = spent + cost[0], unit + cost[1]
        matched = set()
        for row in gold[release["id"]]:
            quote = hit(quotes, int(str(row["start"])), int(str(row["end"])))
            if row["kind"] != "kutipan":
                other += 1
                taken += quote is not None
                note = "TAKEN" if quote else ""
            elif quote is None:
                missed += 1
                note = "MISSED"
            else:
                found += 1
                matched.add(quote)
                ok = right(str(row["speaker"]), quote.speaker)
                named += ok
                note = "" if ok else f"SPEAKER {quote.speaker!r}, not {row['speaker']!r}"
            if verbose and note:
                print(release["id"], note, str(row["quote"])[:80])
        left = [quote for quote in quotes if quote.kind == "direct" and quote not in matched]
        extra += len(left)
        if verbose:
            for quote in left:
                print(release["id"], "EXTRA", text[slice(*quote.span)][:100])
            for quote in quotes:
                if quote.kind == "indirect":
                    print(
                        release["id"], "INDIRECT", quote.speaker, "|", quote.group, "|", text[slice(*quote.span)][:110]
                    )
    print(f"quotations: {found} found, {missed} missed; titles and mottos taken for speech: {taken} of {other}")
    print(f"direct quotations beyond the annotated ones: {extra}")
    print(f"speaker right: {named} of {found} ({named / max(found, 1):.2f})")
    print(f"time: {spent / unit:.1f} units")


if __name__ == "__main__":
    main()
