"""Measure the reader of short forms: alignment on the list's own pairs, wrong pairs, real releases, and speed.

Usage: GOVTEXT_CORPORA=folder python scripts/measure_acronyms.py [--show]

Without GOVTEXT_CORPORA only the list is measured. ``--show`` prints the pairs that fail and what releases leave
unexplained, to be read by a person: no annotated short forms are assumed.
"""

import argparse
import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from time import process_time

from govtext.document import Document, read
from govtext.language.acronyms.alignment import align
from govtext.language.acronyms.find import find_acronyms
from govtext.language.acronyms.forms import is_blend
from govtext.language.names.find import find_names
from govtext.language.text.tokens import Tokens
from govtext.tables import AcronymRow, lexicon

WRONG_PAIRS = 6_000
LEADS = [
    lead.split() for lead in ("Kepala", "pimpinan di lingkungan", "kegiatan yang digelar oleh", "Ketua", "melalui")
]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def measure_alignment(rows: list[AcronymRow], show: bool) -> None:
    chance = random.Random(11)
    for kind in ("initials", "blend"):
        chosen = [row for row in rows if row.kind == kind]
        accepted = exact = 0
        for row in chosen:
            lead = chance.choice(LEADS)
            found = align(row.short, lead + words(row.long))
            accepted += found is not None
            exact += found is not None and found.start == len(lead)
            if show and (found is None or found.start != len(lead)):
                print(f"  {row.short}: {row.long} {'' if found is None else found}")
        share = f"accepted {accepted / len(chosen):.3f}, exact {exact / len(chosen):.3f}"
        print(f"{kind}: {len(chosen)} pairs, {share}")


def measure_wrong_pairs(rows: list[AcronymRow], show: bool) -> None:
    chance = random.Random(11)
    by_letter: dict[str, list[AcronymRow]] = defaultdict(list)
    longs: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_letter[row.long[0].casefold()].append(row)
        longs[row.short.casefold()].add(row.long)
    tried = wrong = 0
    while tried < WRONG_PAIRS:
        row = chance.choice(rows)
        others = by_letter.get(row.short[0].casefold(), [])
        other = chance.choice(others) if others else row
        if other.long in longs[row.short.casefold()]:
            continue
        tried += 1
        if align(row.short, chance.choice(LEADS) + words(other.long)):
            wrong += 1
            if show:
                print(f"  {row.short} taken for {other.long}")
    print(f"wrong pairs with the same first letter: {tried}, accepted {wrong / tried:.4f}")


def measure_blends(rows: list[AcronymRow]) -> None:
    blends = {row.short for row in rows if row.kind == "blend" and row.short.isalpha() and row.short[1:].islower()}
    blends = {short for short in blends if not any(row.familiar or row.common for row in rows if row.short == short)}
    seen = sum(is_blend(short) for short in blends)
    print(f"blends recognised by their clips alone: {seen} of {len(blends)} ({seen / len(blends):.2f})")


def releases(folder: Path) -> Iterable[Document]:
    for line in (folder / "gov" / "press_releases.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield read(f"# {row['title']}\n\n{row['text']}", "markdown")


def measure_releases(folder: Path, show: bool) -> None:
    documents = list(releases(folder))
    tokens = [Tokens(document.mask) for document in documents]
    left: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for document, tokens_of in zip(documents, tokens, strict=True):
        for one in find_acronyms(document, tokens_of, find_names(document, tokens_of)):
            if one.explained:
                told[f"{one.short} = {one.long}"] += 1
            elif not (one.everyday or one.optional):
                left[one.short] += 1
    print(f"{len(documents)} releases: {left.total()} left unexplained, {told.total()} explained")
    if show:
        print("  unexplained:", ", ".join(f"{short} {count}" for short, count in left.most_common()))
        print("  explained:", "; ".join(told))
    unit = min(_seconds(lambda: [re.findall(r"\w+", document.text) for document in documents]) for _ in range(9))
    pairs = list(zip(documents, tokens, strict=True))
    spent = min(_seconds(lambda: [find_acronyms(*pair) for pair in pairs]) for _ in range(9))
    print(f"speed: {spent / unit:.1f} times the time of finding the words")


def _seconds(call: object) -> float:
    began = process_time()
    assert callable(call)
    call()
    return process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="print what fails and what was found")
    show = parser.parse_args().show
    rows = [row for row in lexicon("acronyms") if isinstance(row, AcronymRow)]
    measure_alignment(rows, show)
    measure_wrong_pairs(rows, show)
    measure_blends(rows)
    folder = os.environ.get("GOVTEXT_CORPORA")
    if folder:
        measure_releases(Path(folder), show)
    else:
        print("GOVTEXT_CORPORA names no folder of real texts: releases not measured")


if __name__ == "__main__":
    main()
