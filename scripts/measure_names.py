"""Measure how well people are found: on tagged news (GOVTEXT_CORPORA/ner) and on our own government sentences.

GOVTEXT_CORPORA=/path/to/corpora python scripts/measure_names.py [--errors N] [--part test|dev]
"""

import argparse
import csv
import os
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from govtext.document import Block, Document, Kind, Span, read
from govtext.language.names.find import find_names
from govtext.language.text.tokens import Tokens

OWN = Path(__file__).resolve().parents[1] / "tests" / "language" / "data" / "government_names.tsv"
Tagged = list[tuple[str, str]]


def sentences(path: Path) -> Iterator[Tagged]:
    """Yield the sentences of a two-column file."""
    sentence: Tagged = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) == 2:
            sentence.append((cells[0], cells[1]))
        elif sentence:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def people(sentence: Tagged) -> tuple[str, set[tuple[int, int]]]:
    """Return the text of ``sentence`` and the spans tagged as people."""
    text, spans, start, at = "", set(), None, 0
    for word, tag in [*sentence, ("", "O")]:
        if start is not None and not tag.startswith("I-PER"):
            spans.add((start, len(text)))
            start = None
        if text:
            text += " "
        at = len(text)
        if tag.startswith("B-PER") or (tag.startswith("I-PER") and start is None):
            start = at
        text += word
    return text.rstrip(), spans


def found(text: str) -> set[tuple[int, int]]:
    """Return the spans of bare names found in ``text``."""
    document = Document(text, "text", text, (Block(Kind.PARAGRAPH, Span(0, len(text))),))
    return {tuple(person.name_span) for person in find_names(document, Tokens(document.mask)).persons}


@dataclass(frozen=True)
class Score:
    """Spans found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def score(path: Path, errors: int = 0) -> Score:
    """Return the score on the people of one tagged file, sentence by sentence."""
    right = wrong = missed = 0
    for sentence in sentences(path):
        text, gold = people(sentence)
        mine = found(text)
        right += len(gold & mine)
        wrong += len(mine - gold)
        missed += len(gold - mine)
        if errors and gold != mine:
            errors -= 1
            false = [text[start:end] for start, end in sorted(mine - gold)]
            lost = [text[start:end] for start, end in sorted(gold - mine)]
            print("  +", false, "-", lost, "|", text[:160])
    return Score(right, wrong, missed)


def news(folder: Path, part: str, errors: int) -> None:
    for name in ("idner_news_2k", "nergrit"):
        result = score(folder / f"{name}.{part}.conll", errors)
        print(f"{name}.{part}: P {result.precision:.3f}  R {result.recall:.3f}  F1 {result.f1:.3f}")


def own(errors: int) -> None:
    right = total = 0
    with OWN.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            document = read(row["sentence"])
            names = [person.name for person in find_names(document, Tokens(document.mask)).persons]
            total += 1
            good = names == row["names"].split("; ")
            right += good
            if errors and not good:
                print("  ", names, "|", row["names"], "|", row["sentence"])
    print(f"government sentences: {right} of {total} with exactly the right names ({right / total:.3f})")


def speed(text: str) -> None:
    document = read(text)
    tokens = Tokens(document.mask)
    tokens.lower  # noqa: B018 - computed once for all readers

    def best(action: object, times: int = 15) -> float:
        spent = []
        for _ in range(times):
            start = time.perf_counter()
            action()  # type: ignore[operator]
            spent.append(time.perf_counter() - start)
        return min(spent)

    unit = best(lambda: re.findall(r"\w+", text))
    print(f"speed: {best(lambda: find_names(document, tokens)) / unit:.1f} units on {len(text)} characters")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--part", default="test")
    arguments = parser.parse_args()
    corpora = os.environ.get("GOVTEXT_CORPORA")
    if corpora:
        news(Path(corpora) / "ner", arguments.part, arguments.errors)
    else:
        print("GOVTEXT_CORPORA is not set: news not measured")
    if OWN.is_file():
        own(arguments.errors)
        with OWN.open(encoding="utf-8") as file:
            speed("\n\n".join(line.split("\t")[0] for line in list(file)[1:]))


if __name__ == "__main__":
    main()
