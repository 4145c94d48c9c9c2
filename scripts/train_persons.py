"""Train data/models/persons.npz on the tagged news sentences of IDNER-News-2k and NERGrit.

    GOVTEXT_CORPORA=/path/to/corpora python scripts/train_persons.py [--with-dev] [--output FILE]

Both corpora may be used freely with attribution (MIT; Apache-2.0). Scores: scripts/measure_names.py.
"""

import argparse
import os
import tempfile
from pathlib import Path

import pycrfsuite

from govtext.language.names.crf import MODEL, features
from govtext.language.names.lexicon import form
from govtext.language.tagging.crf import save
from govtext.language.text.tokens import Tokens
from govtext.tables import data_folder
from measure_names import Tagged, sentences

KINDS = {"PERSON": "PER", "PER": "PER", "ORGANISATION": "ORG", "ORG": "ORG", "PLACE": "LOC", "LOC": "LOC"}


def labelled(sentence: Tagged) -> tuple[list[str], list[str]]:
    """Return the tokens as govtext cuts them, and a label for each."""
    text = " ".join(word for word, _ in sentence)
    tokens = Tokens(text)
    owner: list[str] = []
    for word, tag in sentence:
        kind = KINDS.get(tag[2:])
        owner += [f"{tag[:2]}{kind}" if kind else "O"] * len(word) + ["O"]
    tags, previous_word = [], -1
    bounds, at = [], 0
    for word, _ in sentence:
        bounds.append(at)
        at += len(word) + 1
    index = 0
    for start in tokens.starts:
        while index + 1 < len(bounds) and bounds[index + 1] <= start:
            index += 1
        tag = owner[start]
        if tag.startswith("B-") and index == previous_word:
            tag = "I-" + tag[2:]
        previous_word = index
        tags.append(tag)
    for place, tag in enumerate(tags):
        if tag.startswith("I-") and (place == 0 or tags[place - 1][2:] != tag[2:]):
            tags[place] = "B-" + tag[2:]
    return tokens.texts, tags


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--with-dev", action="store_true")
    parser.add_argument("--output", type=Path, default=data_folder() / MODEL)
    parser.add_argument("--c1", type=float, default=0.12)
    parser.add_argument("--c2", type=float, default=0.2)
    parser.add_argument("--minfreq", type=int, default=2)
    arguments = parser.parse_args()
    corpora = os.environ.get("GOVTEXT_CORPORA")
    if not corpora:
        raise SystemExit("set GOVTEXT_CORPORA to the folder that holds ner/")
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(
        {"c1": arguments.c1, "c2": arguments.c2, "max_iterations": 120, "feature.minfreq": arguments.minfreq}
    )
    parts = ("train", "dev") if arguments.with_dev else ("train",)
    for name in ("idner_news_2k", "nergrit"):
        for part in parts:
            for sentence in sentences(Path(corpora) / "ner" / f"{name}.{part}.conll"):
                words, tags = labelled(sentence)
                trainer.append(features([form(word) for word in words]), tags)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        trained = Path(folder) / "persons.crfsuite"
        trainer.train(str(trained))
        save(trained, arguments.output)
    print(f"{arguments.output}: {arguments.output.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
