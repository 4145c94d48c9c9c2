"""What the form of a word alone tells the rules of jargon: each form of a draft is looked up once for all of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from govtext.language.words.places import Question
from govtext.reading import Reading
from govtext.rules.patterns.lists import PhraseLists
from govtext.tables import Wording, lexicon

from ._foreign_forms import foreign_sorts
from ._spelling_notable import slips

_LISTS = ("cliches", "officialese", "pleonasms")


@cache
def lists() -> PhraseLists[Wording]:
    """Return the word lists of jargon."""
    return PhraseLists({name: cast("tuple[Wording, ...]", lexicon(name)) for name in _LISTS}, proven=True)


_ANCHORED = Question(lambda form: lists().anchored(form))
_SORTS = Question(lambda form: (*slips(form), *foreign_sorts(form)))


class Notable:
    """The forms of a draft that a rule looks at, and where they stand."""

    def __init__(self, reading: Reading) -> None:
        self._places = reading.word_places
        self.anchors: Mapping[int, Sequence[str]] = self._places.telling(_ANCHORED)
        """The forms that may be anchors of phrases, by the number of the phrase."""
        self._sorts = self._places.telling(_SORTS)

    def forms(self, sort: str) -> Sequence[str]:
        """Return the forms that are of ``sort``."""
        return self._sorts.get(sort, ())

    def places(self, sort: str) -> Sequence[int]:
        """Return the tokens whose form is of ``sort``, in order."""
        forms = self._sorts.get(sort)
        return self._places.standing(forms) if forms else ()


def notable(reading: Reading) -> Notable:
    """Return where in ``reading`` a rule of jargon may find something."""
    return reading.once(Notable)
