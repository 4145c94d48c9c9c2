"""Group word forms by the company they keep in plain text, for the tagger.

    python scripts/cluster_words.py OUT TEXT...

Each TEXT is a file of plain text, or of JSON lines whose long strings are read. Forms met seven times or more are
described by how often each of the thousand commonest words stands right before and right after them (positive
pointwise mutual information, reduced to 80 dimensions) and grouped by spherical k-means: 400 clusters, those in 100,
those in 30. Needs numpy. The result depends on the texts alone.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"\w+(?:-\w+)*|[.,;:()\"“”?!]")
CONTEXTS = 1000
SEEN = 7
SIZES = (400, 100, 30)

Matrix = NDArray[np.float32]


def texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".jsonl":
        yield content
        return
    for line in content.splitlines():
        yield " \n ".join(value for value in json.loads(line).values() if isinstance(value, str) and len(value) > 100)


def words(text: str) -> list[str]:
    """Return the forms of a text in lower case, numbers as ``0``."""
    return ["0" if word[0].isdigit() else word for word in WORD.findall(text.lower())]


def vectors(documents: list[list[str]], vocabulary: list[str], contexts: list[str]) -> Matrix:
    """Return a unit vector for each form of the vocabulary."""
    row = {word: index for index, word in enumerate(vocabulary)}
    column = {word: index for index, word in enumerate(contexts)}
    pairs: Counter[tuple[int, int]] = Counter()
    for document in documents:
        for left, right in pairwise(document):
            if right in row and left in column:
                pairs[row[right], column[left]] += 1
            if left in row and right in column:
                pairs[row[left], len(contexts) + column[right]] += 1
    counts = np.zeros((len(vocabulary), 2 * len(contexts)), dtype=np.float32)
    for place, count in pairs.items():
        counts[place] = count
    expected = (counts.sum(1, keepdims=True) + 1) * (counts.sum(0, keepdims=True) + 1) / counts.sum()
    information = np.maximum(np.log(counts / expected + 1e-9), 0)
    _, axes = np.linalg.eigh(information.T @ information)
    return unit(information @ axes[:, -80:])


def unit(matrix: Matrix) -> Matrix:
    """Return the rows scaled to length one."""
    return np.asarray(matrix / (np.linalg.norm(matrix, axis=1, keepdims=True) + 1e-9), dtype=np.float32)


def cluster(points: Matrix, size: int) -> tuple[NDArray[np.int64], Matrix]:
    """Return the cluster of each point and the centres; the first centres are drawn from the commonest forms."""
    drawn = np.random.default_rng(0).choice(min(len(points), 6000), size, replace=False)
    centres = points[drawn].copy()
    for _ in range(25):
        nearest = (points @ centres.T).argmax(1)
        for index in range(size):
            members = points[nearest == index]
            if len(members):
                centres[index] = members.mean(0)
        centres = unit(centres)
    return (points @ centres.T).argmax(1), centres


def main(out: str, *paths: str) -> None:
    """Write the clusters of the texts in ``paths`` to ``out``."""
    documents = [words(text) for path in paths for text in texts(Path(path))]
    seen = Counter(word for document in documents for word in document)
    vocabulary = [word for word, count in seen.most_common() if count >= SEEN and word[0].isalpha()]
    contexts = [word for word, _ in seen.most_common(CONTEXTS)]
    fine, centres = cluster(vectors(documents, vocabulary, contexts), SIZES[0])
    middle, centres = cluster(centres, SIZES[1])
    coarse, _ = cluster(centres, SIZES[2])
    members: dict[int, list[str]] = {}
    for word, index in zip(vocabulary, fine, strict=True):
        members.setdefault(int(index), []).append(word)
    lines = [
        f"{coarse[middle[index]]} {middle[index]} {index} {' '.join(sorted(group))}"
        for index, group in sorted(members.items())
    ]
    Path(out).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(vocabulary)} forms of {sum(seen.values())} words in {len(members)} clusters")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
