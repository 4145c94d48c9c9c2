"""Measure sentence boundaries and tokens against Universal Dependencies treebanks.

Sentences of a treebank are joined five by five with a space; what is scored are the boundaries inside each group.
Tokens are scored sentence by sentence against the surface tokens (a multiword token counts as one). The treebanks are
read from ``ud/`` under the folder named by the environment variable ``GOVTEXT_CORPORA``::

    GOVTEXT_CORPORA=… python scripts/measure_sentences.py [--errors]
"""

import argparse
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from govtext.document import read
from govtext.language.text.sentences import split
from govtext.language.text.tokens import Tokens

TREEBANKS = ("id_csui-ud-train", "id_gsd-ud-dev", "id_gsd-ud-test", "id_pud-ud-test")
GROUP = 5
ROUNDS = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print every wrong boundary")
    parser.add_argument("--token-errors", action="store_true", help="print every wrong token")
    options = parser.parse_args()
    root = os.environ.get("GOVTEXT_CORPORA")
    if not root:
        sys.exit("GOVTEXT_CORPORA is not set: name the folder that holds ud/*.conllu")
    for name in TREEBANKS:
        sentences = read_treebank(Path(root) / "ud" / f"{name}.conllu")
        boundaries = score_boundaries([text for text, _ in sentences], options.errors)
        tokens = score_tokens(sentences, options.token_errors)
        print(f"{name:18} boundaries {_prf(*boundaries)}   tokens {_prf(*tokens)}")
    _speed([text for text, _ in sentences])


def read_treebank(path: Path) -> list[tuple[str, list[str]]]:
    """Return the text of each sentence and its surface tokens."""
    return list(_sentences(path))


def _sentences(path: Path) -> Iterator[tuple[str, list[str]]]:
    text, covered = "", 0
    forms: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif not line:
            yield text, forms
            forms, covered = [], 0
        elif not line.startswith("#"):
            number, form = line.split("\t")[:2]
            if "-" in number:
                covered = int(number.split("-")[1])
                forms.append(form)
            elif "." not in number and int(number) > covered:
                forms.append(form)


def score_boundaries(texts: list[str], show: bool = False) -> tuple[int, int, int]:
    hits = misses = false = 0
    for first in range(0, len(texts), GROUP):
        group = texts[first : first + GROUP]
        joined, gold = " ".join(group), set()
        at = 0
        for text in group[:-1]:
            at += len(text)
            gold.add(at)
            at += 1
        found = {sentence.span.end for sentence in split(read(joined))} - {len(joined.rstrip())}
        hits, misses, false = hits + len(gold & found), misses + len(gold - found), false + len(found - gold)
        if show:
            for kind, ends in (("MISS ", gold - found), ("FALSE", found - gold)):
                for end in sorted(ends):
                    print(kind, joined[max(0, end - 50) : end], "|", joined[end : end + 40])
    return hits, misses, false


def score_tokens(sentences: list[tuple[str, list[str]]], show: bool = False) -> tuple[int, int, int]:
    hits = misses = false = 0
    for text, forms in sentences:
        gold, at = set(), 0
        for form in forms:
            start = text.find(form, at)
            at = start + len(form)
            gold.add((start, at))
        tokens = Tokens(text)
        found = set(zip(tokens.starts, tokens.ends, strict=True))
        hits, misses, false = hits + len(gold & found), misses + len(gold - found), false + len(found - gold)
        if show and gold != found:
            missed = [text[a:b] for a, b in sorted(gold - found)]
            print("gold", missed, "found", [text[a:b] for a, b in sorted(found - gold)])
    return hits, misses, false


def _prf(hits: int, misses: int, false: int) -> str:
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + misses)
    return f"P {precision:.4f} R {recall:.4f} F1 {f1(hits, misses, false):.4f}"


def f1(hits: int, misses: int, false: int) -> float:
    return 2 * hits / max(1, 2 * hits + misses + false)


def _speed(texts: list[str]) -> None:
    """Print how long sentences and tokens take, in units of ``re.findall(r"\\w+", text)``, forms already met."""
    text = "\n\n".join(" ".join(texts[first : first + GROUP]) for first in range(0, len(texts), GROUP))
    document = read(text)
    unit = _fastest(lambda: re.findall(r"\w+", text))
    print(f"sentences {_fastest(lambda: split(document)) / unit:.1f} units, ", end="")
    print(f"tokens {_fastest(lambda: Tokens(text)) / unit:.1f} units of re.findall ({unit * 1000:.1f} ms)")


def _fastest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
