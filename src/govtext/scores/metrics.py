"""Raw numbers of a text, before any judgement; docs/scores.md tells what each means and where it comes from."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from govtext.document import Kind
from govtext.language.load import Load
from govtext.reading import Reading

_NOUN, _VERB = "N", "V"
_SIGNS: defaultdict[str, str] = defaultdict(lambda: "-", NOUN=_NOUN, VERB=_VERB)
"""A sign for each part of speech, so that a sentence is a word in which to count."""
_STACK = re.compile(f"{_NOUN}{{4,}}")
"""Four nouns in a row or more, with nothing between them: *pelaksanaan kegiatan peningkatan kapasitas*."""


def running(reading: Reading) -> tuple[Load, ...]:
    """Return the sentences that are measured: items and labels without a verb only where there is nothing else."""
    full = tuple(load for load in reading.loads if load.full)
    return full or reading.loads


def metrics(reading: Reading) -> dict[str, float]:
    """Return the numbers of the running text; empty when it has no sentence.

    Titles, tables, bylines, hashtags, datelines and list items without a verb are left out, and a figure, a date or
    a time counts as one word. Shares run from 0 to 1, densities are counts per 100 words.
    """
    loads = running(reading)
    if not loads:
        return {}
    lengths = [load.words for load in loads]
    words, sentences = sum(lengths), len(loads)
    paragraphs = _paragraphs(reading, loads)
    tags = "".join(map(_SIGNS.__getitem__, reading.tags.pos))
    insides = [tags[inside.start : inside.stop] for inside in (reading.tokens.within(load.span) for load in loads)]

    def per_100(count: int) -> float:
        return round(100 * count / words, 2)

    return {
        "words": float(words),
        "sentences": float(sentences),
        "words_per_sentence": round(words / sentences, 2),
        "longest_sentence": float(max(lengths)),
        "share_over_25": _share(lengths, 25),
        "share_over_40": _share(lengths, 40),
        "clauses_per_sentence": round(sum([load.clauses for load in loads]) / sentences, 2),
        "figures_per_sentence": round(sum([load.figures for load in loads]) / sentences, 2),
        "long_word_share": round(sum([load.long_words for load in loads]) / words, 4),
        "nominalisations_per_100": per_100(sum([len(load.nominals) for load in loads])),
        "nouns_per_verb": _nouns_per_verb(insides),
        "noun_stacks_per_100": per_100(sum([len(_STACK.findall(inside)) for inside in insides])),
        "acronyms_per_100": round(100 * _acronyms(reading) / max(1, reading.words), 2),
        "words_per_paragraph": round(sum(paragraphs) / len(paragraphs), 2) if paragraphs else 0.0,
        "longest_paragraph": float(max(paragraphs, default=0)),
    }


def _share(lengths: Sequence[int], limit: int) -> float:
    return round(sum([length > limit for length in lengths]) / len(lengths), 4)


def _paragraphs(reading: Reading, loads: Sequence[Load]) -> list[int]:
    """Return the words of each paragraph; an item of a list is none."""
    blocks = reading.document.blocks
    prose = [load for load in loads if blocks[load.sentence.block].kind is not Kind.LIST_ITEM]
    return [sum([load.words for load in group]) for _, group in groupby(prose, key=lambda load: load.sentence.block)]


def _nouns_per_verb(sentences: Sequence[str]) -> float:
    nouns, verbs = (sum([sentence.count(sign) for sentence in sentences]) for sign in (_NOUN, _VERB))
    return round(nouns / max(1, verbs), 2)


def _acronyms(reading: Reading) -> int:
    """Count the uses of short forms that not everybody knows."""
    return sum(len(acronym.uses) for acronym in reading.acronyms if not acronym.everyday)
