"""Ask Punkt which forms of a corpus are abbreviations that the table does not have yet.

Reads plain text, Markdown or JSON lines (every string under the key ``text``) and prints candidates, the most frequent
first and without initials: the form, how often it occurs with and without a stop, and its score. Which of them are
right, and what part they play, is for a person to decide; the good ones go into ``data/lexicons/abbreviations.csv``::

    python scripts/learn_abbreviations.py FILE_OR_FOLDER…
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from nltk.tokenize.punkt import PunktTrainer

from govtext.language.text.abbreviations import role

SUFFIXES = {".txt", ".md", ".jsonl"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--least", type=int, default=3, help="how often a form must occur with a stop (default 3)")
    options = parser.parse_args()
    trainer = PunktTrainer()
    trainer.INCLUDE_ALL_COLLOCS = False
    for path in _files(options.paths):
        for text in _texts(path):
            trainer.train(text, finalize=False)
    counts = trainer._type_fdist  # Punkt has no public way to ask for the counts
    scored = {(counts[f"{form}."], form, score) for form, score, _ in trainer._reclassify_abbrev_types(counts)}
    for count, form, score in sorted(scored, reverse=True):
        known = any(role(variant + ".") for variant in (form, form.capitalize(), form.upper()))
        if len(form) > 1 and count >= options.least and score >= trainer.ABBREV and not known:
            print(f"{form}.\t{count}\t{counts[form]}\t{score:.2f}")


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in SUFFIXES)


def _texts(path: Path) -> Iterator[str]:
    if path.suffix != ".jsonl":
        yield path.read_text(encoding="utf-8")
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line).get("text")
            if isinstance(text, str):
                yield text


if __name__ == "__main__":
    main()
