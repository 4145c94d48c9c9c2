"""Learn how English and Indonesian words are spelled, for ``govtext.language.idiom.foreign``.

    python scripts/train_foreign.py TREEBANKS [--held-out WORDS]

English words are the commonest of the package wordfreq (pip install wordfreq; data CC BY-SA 4.0). Indonesian words are
those of the UD treebanks in the folder TREEBANKS (no names, no foreign words), of data/models/word_clusters.txt, of
wordfreq where their root is known, and the place names of data/lexicons/regions.csv. WORDS is a file with two blocks
of words, each under a line that starts with ``#``: English, then Indonesian; they are not learned, only measured.
Needs numpy.
"""

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

import numpy as np
from wordfreq import top_n_list, zipf_frequency

from govtext.language.idiom.foreign import LIKELY, english_likeness, sequences, spelling
from govtext.language.words.forms import analyse
from govtext.language.words.roots import known

OUT = Path("data/models/english_spelling.txt")
LETTERS = re.compile(r"[a-z]{3,24}")
ENGLISH, INDONESIAN = 30_000, 25_000
"""How many of the commonest words of each language in wordfreq are looked at."""
FEWEST = 4
"""Words a letter sequence must occur in."""
STEPS = 400
SPARSITY = 4e-6


def treebank_words(folder: Path) -> tuple[set[str], set[str]]:
    """Return the Indonesian words of the treebanks and the words marked as foreign there."""
    own: Counter[str] = Counter()
    foreign: set[str] = set()
    for path in sorted(folder.glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = line.split("\t")
            if len(row) != 10 or not row[0].isdigit():
                continue
            if "Foreign=Yes" in row[5] or row[3] == "X":
                foreign.add(row[1].lower())
            elif row[3] != "PROPN":
                own[row[1].lower()] += 1
    return set(own) - foreign, foreign


def is_indonesian(word: str) -> bool:
    """Tell whether the root of ``word`` is known."""
    return known(word) or known(analyse(word).root)


def collect(folder: Path) -> tuple[set[str], set[str]]:
    """Return the English and the Indonesian words to learn from."""
    own, foreign = treebank_words(folder)
    clusters = Path("data/models/word_clusters.txt").read_text(encoding="utf-8").splitlines()
    law = {word for line in clusters for word in line.split()[3:]}
    common = {word for word in top_n_list("id", INDONESIAN) if LETTERS.fullmatch(word) and is_indonesian(word)}
    with Path("data/lexicons/regions.csv").open(encoding="utf-8", newline="") as file:
        places = {part.lower() for row in csv.DictReader(file) for part in row["form"].split()}
    english = {word for word in top_n_list("en", ENGLISH) if LETTERS.fullmatch(word)}
    more_english = {w for w in english if zipf_frequency(w, "en") > zipf_frequency(w, "id") + 0.3}
    indonesian = {w for w in own | law | common | places if LETTERS.fullmatch(w)}
    indonesian -= {w for w in indonesian if w in more_english and not is_indonesian(w)}
    return {w for w in english - indonesian if not is_indonesian(w)} | (foreign & english), indonesian


def learn(english: list[str], indonesian: list[str]) -> tuple[float, dict[str, float]]:
    """Return the bias and the weights of a sparse logistic model, the two languages weighing the same."""
    words = english + indonesian
    grams = [sorted(sequences(word)) for word in words]
    seen = Counter(gram for row in grams for gram in row)
    column = {gram: index for index, gram in enumerate(g for g, n in sorted(seen.items()) if n >= FEWEST)}
    cells = [(row, column[gram]) for row, found in enumerate(grams) for gram in found if gram in column]
    rows, columns = (np.array(axis) for axis in zip(*cells, strict=True))
    truth = np.array([1.0] * len(english) + [0.0] * len(indonesian))
    share = np.where(truth == 1, 0.5 / len(english), 0.5 / len(indonesian))
    weights, bias = np.zeros(len(column)), 0.0
    squares, bias_square = np.full(len(column), 1e-8), 1e-8
    for _ in range(STEPS):
        sums = np.bincount(rows, weights[columns], len(words)) + bias
        error = (1 / (1 + np.exp(-np.clip(sums, -30, 30))) - truth) * share
        slope = np.bincount(columns, error[rows], len(column)) + 2e-6 * weights
        squares += slope**2
        rate = 0.5 / np.sqrt(squares)
        weights -= rate * slope
        weights = np.sign(weights) * np.maximum(np.abs(weights) - rate * SPARSITY, 0)
        bias_square += error.sum() ** 2
        bias -= 0.5 / np.sqrt(bias_square) * error.sum()
    return bias, {gram: float(weights[index]) for gram, index in column.items()}


def write(bias: float, weights: dict[str, float]) -> None:
    """Write the model: a line for each weight in hundredths, then the sequences that have it; first the bias."""
    lines: dict[int, list[str]] = {}
    for gram, weight in weights.items():
        if abs(weight) >= 0.05:
            lines.setdefault(round(weight * 20) * 5, []).append(gram)
    text = [f"{round(bias * 100)} "] + [
        f"{weight} {' '.join(sorted(grams))}" for weight, grams in sorted(lines.items())
    ]
    OUT.write_text("\n".join(text) + "\n", encoding="utf-8")


def measure(english: list[str], indonesian: list[str]) -> None:
    """Print precision and recall with and without the dictionary of roots."""
    for name, judge in (("spelling alone", spelling), ("english_likeness", english_likeness)):
        hits = [word for word in english if judge(word) >= LIKELY]
        slips = [word for word in indonesian if judge(word) >= LIKELY]
        precision = len(hits) / max(1, len(hits) + len(slips))
        print(f"{name}: precision {precision:.3f} recall {len(hits) / len(english):.3f}; flagged wrongly: {slips}")
        print("  missed:", sorted(set(english) - set(hits)))


def main() -> None:
    """Collect, learn, write, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--held-out", type=Path)
    chosen = parser.parse_args()
    held_out: list[list[str]] = []
    for line in chosen.held_out.read_text(encoding="utf-8").splitlines() if chosen.held_out else ():
        if line.startswith("#"):
            held_out.append([])
        else:
            held_out[-1].extend(line.split())
    aside = {part for words in held_out for word in words for part in word.split("-")}
    english, indonesian = (sorted(words - aside) for words in collect(chosen.treebanks))
    bias, weights = learn(english, indonesian)
    write(bias, weights)
    print(f"{len(english)} English and {len(indonesian)} Indonesian words; {OUT.stat().st_size} bytes")
    if held_out:
        measure(*held_out)


if __name__ == "__main__":
    main()
