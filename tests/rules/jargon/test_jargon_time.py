"""Drafts full of short forms and foreign words take time in proportion to their length."""

import time
from collections.abc import Callable
from itertools import islice, product

import pytest

from govtext.config import Config
from govtext.document import read
from govtext.reading import Reading
from govtext.rules.jargon.foreign_term import foreign_term
from govtext.rules.jargon.unexplained_acronym import unexplained_acronym
from govtext.rules.rule import Rule


def _short_forms(count: int) -> str:
    letters = islice(product("BCDFGHKLMNPRSTVW", repeat=4), count)
    return "\n\n".join(f"Kegiatan {''.join(four)} berjalan baik di desa." for four in letters)


def _foreign_words(count: int) -> str:
    return " ".join(f"Kadis memanggil strengthening{'abcdefgh'[at % 8]} ke kantor." for at in range(count))


@pytest.mark.parametrize(("rule", "draft"), [(unexplained_acronym, _short_forms), (foreign_term, _foreign_words)])
def test_time_grows_with_the_length(rule: Rule, draft: Callable[[int], str]) -> None:
    card = Config().card(rule.name)

    def took(count: int) -> float:
        reading = Reading(read(draft(count), "markdown"))
        assert reading.acronyms
        start = time.process_time()
        assert len(list(rule.check(reading, card))) > count // 2
        return time.process_time() - start

    took(100)
    assert min(took(8_000) for _ in range(2)) < 24 * max(min(took(1_000) for _ in range(2)), 0.02)
