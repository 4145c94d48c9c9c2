"""Fit the estimate of text difficulty on a ladder of text kinds, and say how well it places texts it has not seen.

The ladder: folk tales (1), transcripts of speeches (2), press releases (3), laws and regulations (4). Pieces of about
400 words are cut from the corpora found by the environment variable ``GOVTEXT_CORPORA`` (graded/, gov/). A linear model
of a few metrics is fitted by least squares, each kind weighing the same, and tested on documents it was not fitted on
(``FOLDS``-fold, all pieces of a document in one fold)::

    GOVTEXT_CORPORA=… python scripts/fit_readability.py [--write]

``--write`` rewrites data/norms/difficulty.toml and docs/readability-ladder.md.
"""

import argparse
import json
import math
import os
import random
import re
import statistics
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from govtext.document import read
from govtext.language.words.spoken import spoken_syllables
from govtext.reading import Reading
from govtext.scores.metrics import metrics, running

ROOT = Path(__file__).resolve().parents[1]
KINDS = ("cerita rakyat", "pidato", "siaran pers", "peraturan")
SEED, FOLDS, PIECES, SIZE, SHORT, LEAST = 7, 5, 70, 400, 220, 80
"""Pieces of each kind (fewer where there are fewer texts), their words, those of short ones, and the least words."""

FEATURES = ("words_per_sentence", "long_word_share", "nouns_per_verb")
SHOWN = (
    ("words_per_sentence", "kata per kalimat"),
    ("share_over_25", "bagian kalimat > 25 kata"),
    ("clauses_per_sentence", "klausa per kalimat"),
    ("long_word_share", "bagian kata ≥ 4 suku kata"),
    ("nominalisations_per_100", "nominalisasi per 100 kata"),
    ("nouns_per_verb", "kata benda per kata kerja"),
    ("figures_per_sentence", "angka per kalimat"),
    ("acronyms_per_100", "singkatan per 100 kata"),
    ("lix", "LIX"),
    ("khadijah", "Khadijah Rohani (Melayu)"),
    ("estimate", "**perkiraan kesulitan**"),
)
BECAUSE = {
    "words_per_sentence": (
        "Rata-rata kata per kalimat: ukuran terkuat antara cerita anak dan rilis.",
        "Mean words per sentence: what tells children's tales from releases best.",
    ),
    "long_word_share": (
        "Bagian kata dengan empat suku kata atau lebih; tiga suku kata sudah biasa dalam cerita anak.",
        "Share of words with four syllables or more; three are common even in children's tales.",
    ),
    "nouns_per_verb": (
        "Kata benda untuk tiap kata kerja: cerita bertutur dengan kata kerja, peraturan menumpuk kata benda.",
        "Nouns for each verb: tales and speeches tell with verbs, laws stack nouns.",
    ),
}
BANDS = (
    ("mudah", "mudah", "easy", "setara cerita rakyat untuk anak", "like folk tales for children"),
    ("sedang", "sedang", "moderate", "setara pidato lisan", "like a speech"),
    ("sulit", "sulit", "hard", "setara siaran pers", "like a press release"),
    ("sangat_sulit", "sangat sulit", "very hard", "setara naskah peraturan", "like the text of a law"),
)


class Piece(NamedTuple):
    """A stretch of a document: its place on the ladder, the document, and its numbers."""

    level: int
    document: str
    numbers: dict[str, float]


class Model(NamedTuple):
    """A linear model over standardised features."""

    intercept: float
    weights: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]

    def estimate(self, numbers: dict[str, float]) -> float:
        columns = zip(FEATURES, self.weights, self.means, self.scales, strict=True)
        return self.intercept + sum(weight * (numbers[name] - mean) / scale for name, weight, mean, scale in columns)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="rewrite the norm and the page")
    options = parser.parse_args()
    folder = os.environ.get("GOVTEXT_CORPORA")
    if not folder:
        sys.exit("GOVTEXT_CORPORA is not set: name the folder that holds graded/ and gov/")
    short = placed(ladder(Path(folder), SHORT))
    pieces = placed(ladder(Path(folder), SIZE))
    model = fitted(pieces)
    cuts = boundaries(pieces)
    page = report(pieces, model, cuts, spearman(short, "estimate"))
    print(page)
    if options.write:
        (ROOT / "data/norms/difficulty.toml").write_text(norm(pieces, model, cuts), encoding="utf-8")
        (ROOT / "docs/readability-ladder.md").write_text(page, encoding="utf-8")


def placed(pieces: list[Piece]) -> list[Piece]:
    """Give each piece the estimate of a model that has not seen its document."""
    for piece, estimate in zip(pieces, cross_validated(pieces), strict=True):
        piece.numbers["estimate"] = estimate
    return pieces


def ladder(folder: Path, size: int) -> list[Piece]:
    """Return the pieces of every kind, ``size`` words long, measured."""
    dice = random.Random(SEED)
    kinds = (
        one_each(records(folder / "graded/folk_tales.jsonl"), dice, size),
        one_each(records(folder / "gov/speeches_jokowi_2017.jsonl"), dice, size),
        every(records(folder / "gov/press_releases.jsonl"), size // 2),
        one_each(bodies(records(folder / "gov/laws_docs_1999_2009.jsonl")), dice, size),
    )
    found = []
    for level, kind in enumerate(kinds, 1):
        for document, text in kind:
            numbers = measured(text)
            if numbers.get("words", 0) >= LEAST:
                found.append(Piece(level, document, numbers))
    return found


def records(path: Path) -> list[tuple[str, str]]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(row["id"], row["text"]) for row in rows]


def bodies(laws: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the articles of each law from the second on, without preamble, signature and explanation."""
    found = []
    for name, text in laws:
        start = re.search(r"\nPasal\s+2\s*\n", text)
        if start:
            end = re.compile(r"\nPENJELASAN|Agar setiap orang|Ditetapkan di|Disahkan di").search(text, start.end())
            found.append((name, text[start.end() : end.start() if end else None]))
    return found


def one_each(documents: Sequence[tuple[str, str]], dice: random.Random, size: int) -> Iterator[tuple[str, str]]:
    """Yield one piece of each of ``PIECES`` documents."""
    chosen = dice.sample(list(documents), len(documents))
    cut = ((name, list(stretches(text, size))) for name, text in chosen)
    full = ((name, dice.choice(parts)) for name, parts in cut if parts)
    yield from (piece for _, piece in zip(range(PIECES), full, strict=False))


def every(documents: Sequence[tuple[str, str]], size: int) -> Iterator[tuple[str, str]]:
    """Yield every piece of every document; for a kind with few texts."""
    for name, text in documents:
        for part in stretches(text, size):
            yield name, part


def stretches(text: str, size: int) -> Iterator[str]:
    """Cut ``text`` after sentences into stretches of at least ``size`` words; what is left over is dropped."""
    part, words = "", 0
    for sentence in re.findall(r"[^\n.!?]*[.!?\n]+", text):
        part, words = part + sentence, words + len(sentence.split())
        if words >= size:
            yield part.strip()
            part, words = "", 0


def measured(text: str) -> dict[str, float]:
    """Return the metrics of ``text`` with two formulas of others beside them."""
    reading = Reading(read(text, "text"))
    numbers = metrics(reading)
    if not numbers:
        return {}
    tokens = reading.tokens
    words = [
        tokens.texts[at] for load in running(reading) for at in tokens.within(load.sentence.span) if tokens.is_word[at]
    ]
    mean = len(words) / numbers["sentences"]
    numbers["lix"] = mean + 100 * sum(len(word) > 6 for word in words) / len(words)
    syllables = 300 * sum(map(spoken_syllables, words)) / len(words)
    numbers["khadijah"] = -13.988 + 0.3793 * mean + 0.0207 * syllables
    return numbers


def cross_validated(pieces: Sequence[Piece]) -> list[float]:
    """Return the estimate of each piece by a model that has not seen its document."""
    documents = sorted({piece.document for piece in pieces})
    random.Random(SEED).shuffle(documents)
    fold = {name: at % FOLDS for at, name in enumerate(documents)}
    models = [fitted([piece for piece in pieces if fold[piece.document] != at]) for at in range(FOLDS)]
    return [models[fold[piece.document]].estimate(piece.numbers) for piece in pieces]


def fitted(pieces: Sequence[Piece]) -> Model:
    """Fit by weighted least squares; each kind weighs the same."""
    counts = {level: sum(piece.level == level for piece in pieces) for level in range(1, len(KINDS) + 1)}
    weights = [1 / counts[piece.level] for piece in pieces]
    total = sum(weights)
    means, scales = [], []
    for name in FEATURES:
        mean = sum(w * p.numbers[name] for w, p in zip(weights, pieces, strict=True)) / total
        spread = sum(w * (p.numbers[name] - mean) ** 2 for w, p in zip(weights, pieces, strict=True)) / total
        means.append(mean)
        scales.append(spread**0.5)
    rows = [[1.0, *((p.numbers[n] - m) / s for n, m, s in zip(FEATURES, means, scales, strict=True))] for p in pieces]
    size = len(FEATURES) + 1
    matrix = [
        [sum(w * row[i] * row[j] for w, row in zip(weights, rows, strict=True)) for j in range(size)]
        + [sum(w * row[i] * p.level for w, row, p in zip(weights, rows, pieces, strict=True))]
        for i in range(size)
    ]
    intercept, *slopes = solved(matrix)
    return Model(intercept, tuple(slopes), tuple(means), tuple(scales))


def solved(matrix: list[list[float]]) -> list[float]:
    """Solve a small system of equations (its right side in the last column) by elimination."""
    size = len(matrix)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(matrix[row][column]))
        matrix[column], matrix[pivot] = matrix[pivot], matrix[column]
        for row in range(size):
            if row != column:
                factor = matrix[row][column] / matrix[column][column]
                matrix[row] = [a - factor * b for a, b in zip(matrix[row], matrix[column], strict=True)]
    return [matrix[row][size] / matrix[row][row] for row in range(size)]


def boundaries(pieces: Sequence[Piece]) -> list[float]:
    """Return the places between two kinds: half way between their median estimates."""
    medians = [median(pieces, level, "estimate") for level in range(1, len(KINDS) + 1)]
    return [round((low + high) / 2, 2) for low, high in pairwise(medians)]


def median(pieces: Sequence[Piece], level: int, name: str) -> float:
    return statistics.median(piece.numbers[name] for piece in pieces if piece.level == level)


def spearman(pieces: Sequence[Piece], name: str) -> float:
    """Return the rank correlation of a number with the ladder, each kind weighing the same, ties at their mean rank."""
    counts = {level: sum(piece.level == level for piece in pieces) for level in range(1, len(KINDS) + 1)}
    weights = [1 / counts[piece.level] for piece in pieces]
    one = ranks([piece.numbers[name] for piece in pieces], weights)
    other = ranks([float(piece.level) for piece in pieces], weights)
    total = sum(weights)

    def mean(values: Sequence[float]) -> float:
        return sum(w * value for w, value in zip(weights, values, strict=True)) / total

    a, b = mean(one), mean(other)
    shared = mean([(x - a) * (y - b) for x, y in zip(one, other, strict=True)])
    spread = mean([(x - a) ** 2 for x in one]) * mean([(y - b) ** 2 for y in other])
    return shared / math.sqrt(spread)


def ranks(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    found = [0.0] * len(values)
    below, start = 0.0, 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        weight = sum(weights[at] for at in order[start:end])
        for at in order[start:end]:
            found[at] = below + weight / 2
        below, start = below + weight, end
    return found


def report(pieces: Sequence[Piece], model: Model, cuts: Sequence[float], short: float) -> str:
    levels = range(1, len(KINDS) + 1)
    counts = [sum(piece.level == level for piece in pieces) for level in levels]
    texts = [len({piece.document for piece in pieces if piece.level == level}) for level in levels]
    lines = [
        "# The ladder of text kinds",
        "",
        "Made by `scripts/fit_readability.py`. Pieces of about 400 words (releases, which are shorter, 200), measured",
        "by govtext: medians, and the rank correlation (Spearman, each kind weighing the same) with the order of the",
        f"kinds. The estimate is the one of a model that has not seen the document ({FOLDS}-fold). It tells kinds",
        "apart; nobody's understanding was tested.",
        "",
        f"| | {' | '.join(KINDS)} | Spearman |",
        "|---|" + "---|" * (len(KINDS) + 1),
        f"| potongan (naskah) | {' | '.join(f'{c} ({t})' for c, t in zip(counts, texts, strict=True))} | |",
    ]
    for name, title in SHOWN:
        cells = " | ".join(f"{median(pieces, level, name):.2f}" for level in levels)
        lines.append(f"| {title} | {cells} | {spearman(pieces, name):.2f} |")
    lines += [
        "",
        f"With pieces of about {SHORT} words the estimate reaches {short:.2f}: short texts are placed less surely.",
    ]
    names = [band[0] for band in BANDS]
    lines += ["", "Bands of the estimate, by kind:", "", f"| | {' | '.join(names)} |", "|---|" + "---|" * len(names)]
    for level, kind in zip(levels, KINDS, strict=True):
        own = [piece.numbers["estimate"] for piece in pieces if piece.level == level]
        steps = [sum(value >= cut for cut in cuts) for value in own]
        lines.append(
            f"| {kind} | " + " | ".join(f"{steps.count(at) / len(own):.0%}" for at in range(len(names))) + " |"
        )
    weights = ", ".join(f"{name} {weight:+.2f}" for name, weight in zip(FEATURES, model.weights, strict=True))
    lines += ["", f"Weights per standard deviation: {weights}. Boundaries: {', '.join(map(str, cuts))}.", ""]
    lines += [
        "LIX and the Malay formula of Khadijah Rohani (Y = −13.988 + 0.3793·X1 + 0.0207·X2, coefficients from",
        "secondary sources) stand here for comparison; govtext reports neither.",
        "",
    ]
    return "\n".join(lines)


def norm(pieces: Sequence[Piece], model: Model, cuts: Sequence[float]) -> str:
    """Return data/norms/difficulty.toml."""
    lines = [
        "# Written by scripts/fit_readability.py; do not edit by hand. How good it is: docs/readability-ladder.md.",
        "version = 1",
        'title = { id = "Perkiraan kesulitan teks", en = "Estimated difficulty of the text" }',
        "minimum_words = 100",
        f"intercept = {model.intercept:.4f}",
    ]
    for name, weight, mean, scale in zip(FEATURES, model.weights, model.means, model.scales, strict=True):
        values = sorted(piece.numbers[name] for piece in pieces)
        low, high = values[len(values) // 100], values[-1 - len(values) // 100]
        id_, en = BECAUSE[name]
        lines += ["", "[[features]]", f'metric = "{name}"', f"weight = {weight:.4f}", f"mean = {mean:.4f}"]
        lines += [f"scale = {scale:.4f}", f"low = {low:.4f}", f"high = {high:.4f}"]
        lines.append(f'because = {{ id = "{id_}", en = "{en}" }}')
    for (name, id_, en, like_id, like_en), below in zip(BANDS, [*cuts, 99.0], strict=True):
        lines += ["", "[[bands]]", f'name = "{name}"', f"below = {below}", f'label = {{ id = "{id_}", en = "{en}" }}']
        lines.append(f'like = {{ id = "{like_id}", en = "{like_en}" }}')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
