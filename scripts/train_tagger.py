"""Train and measure the tagger on Universal Dependencies treebanks.

    python scripts/train_tagger.py TREEBANKS [--out data/models/pos.npz] [--folds]

TREEBANKS is a folder with the CoNLL-U files of UD_Indonesian-CSUI, -GSD and -PUD (https://universaldependencies.org).
The shipped model learns from ``id_csui-ud-train``, ``id_pud-ud-test`` and ``id_gsd-ud-dev``; ``id_gsd-ud-test`` is only
measured. ``--folds`` also measures every fifth of the training sentences with a model that has not seen it.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from govtext.language.tagging.crf import save
from govtext.language.tagging.tagger import attributes, headline_case

Sentence = list[tuple[str, str]]
TRAIN = ("id_csui-ud-train", "id_pud-ud-test", "id_gsd-ud-dev")
TEST = "id_gsd-ud-test"
SETTINGS = {"c1": 0.1, "c2": 0.01, "max_iterations": 120, "feature.possible_transitions": True}
HEADLINES = 8
"""Every eighth sentence is learned once more as a headline, with capitals that tell nothing."""


def read(path: Path) -> list[Sentence]:
    """Return the sentences of a CoNLL-U file as surface words with labels such as ``NOUN`` or ``VERB|Pass``."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [list(surface([line.split("\t") for line in block.splitlines() if line[0] != "#"])) for block in blocks]


def surface(rows: list[list[str]]) -> Iterator[tuple[str, str]]:
    """Yield surface words: a word with clitics counts once, under the label of its main word."""
    by_id = {row[0]: row for row in rows}
    covered = 0
    for row in rows:
        if "-" in row[0]:
            first, covered = (int(part) for part in row[0].split("-"))
            parts = [by_id[str(index)] for index in range(first, covered + 1)]
            heads = [part for part in parts if not first <= int(part[6]) <= covered]
            yield row[1], label(max(heads or parts, key=lambda part: len(part[1])))
        elif "." not in row[0] and int(row[0]) > covered:
            yield row[1], label(row)


def label(row: list[str]) -> str:
    """Return the part of speech of a CoNLL-U row, with ``|Pass`` for passives."""
    return row[3] + ("|Pass" if "Voice=Pass" in row[5].split("|") else "")


def as_headline(sentence: Sentence) -> Sentence:
    """Return the sentence in title case."""
    return [(word[:1].upper() + word[1:] if len(word) > 3 else word, tag) for word, tag in sentence]


def train(sentences: list[Sentence], out: Path) -> None:
    """Write a model of ``sentences`` to ``out``."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(SETTINGS)
    for sentence in sentences + [as_headline(sentence) for sentence in sentences[::HEADLINES]]:
        trainer.append(attributes([word for word, _ in sentence]), [tag for _, tag in sentence])
    trainer.train(str(out))


def predict(model: Path, sentences: list[Sentence]) -> Iterator[tuple[str, str, str]]:
    """Yield each word with its true and its predicted label."""
    tagger = pycrfsuite.Tagger()
    with tagger.open(str(model)):
        for sentence in sentences:
            found = tagger.tag(attributes([word for word, _ in sentence]))
            for (word, true), guess in zip(sentence, found, strict=True):
                yield word, true, guess


def report(name: str, model: Path, sentences: list[Sentence]) -> None:
    """Print accuracy of the parts of speech, and precision, recall and F1 of passives."""
    seen: Counter[str] = Counter()
    for _, true, guess in predict(model, sentences):
        seen["words"] += 1
        seen["right"] += true.partition("|")[0] == guess.partition("|")[0]
        seen[f"{true.endswith('Pass'):d}{guess.endswith('Pass'):d}"] += 1
    precision = seen["11"] / max(1, seen["11"] + seen["01"])
    recall = seen["11"] / max(1, seen["11"] + seen["10"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"{name:38} words {seen['words']:6}  UPOS {seen['right'] / seen['words']:.4f}  "
        f"passives P {precision:.3f} R {recall:.3f} F1 {f1:.3f}"
    )


def folds(parts: dict[str, list[Sentence]]) -> None:
    """Measure each fifth of each training part with a model trained on everything else."""
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "fold.crfsuite"
        for name, held_out in parts.items():
            others = [sentence for other, part in parts.items() if other != name for sentence in part]
            train(others, model)
            report(f"{name}, treebank held out", model, held_out)
        for fold in range(5):
            train([s for part in parts.values() for index, s in enumerate(part) if index % 5 != fold], model)
            for name, part in parts.items():
                report(f"{name}, fold {fold + 1} of 5 held out", model, part[fold::5])


def main() -> None:
    """Train, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--out", type=Path, default=Path("data/models/pos.npz"))
    parser.add_argument("--folds", action="store_true")
    chosen = parser.parse_args()
    parts = {name: read(chosen.treebanks / f"{name}.conllu") for name in TRAIN}
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "pos.crfsuite"
        train([sentence for part in parts.values() for sentence in part], model)
        save(model, chosen.out)
        test = read(chosen.treebanks / f"{TEST}.conllu")
        report(TEST, model, test)
        headlines = [as_headline(sentence) for sentence in test]
        report(f"{TEST}, in title case", model, [s for s in headlines if headline_case([word for word, _ in s])])
    if chosen.folds:
        folds(parts)


if __name__ == "__main__":
    main()
