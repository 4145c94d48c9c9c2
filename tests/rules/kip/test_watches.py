"""Sentences are read closely only where a watch finds something: that misses no passage that reading all would find."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from govtext.document import read
from govtext.reading import Reading
from govtext.rules.kip._protect_signs import Survey, Unit
from govtext.rules.kip._protect_watch import Cue, Near, Watch, cue, promised, watch
from govtext.rules.kip.restricted_information import FINDERS

CASES = sorted(Path(__file__).parent.glob("*.md"))


class ReadsAll(Survey):
    """A survey that hands every sentence on, whatever is watched for."""

    def worth(self, watch: Watch) -> Iterator[Unit]:
        yield from self.units

    def has_cue(self, unit: Unit, cue: Cue) -> bool:
        return True


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_watches_miss_no_passage(path: Path) -> None:
    for case in path.read_text(encoding="utf-8").split("\n## "):
        text = case.partition("\n")[2].replace("⟦", "").replace("⟧", "")
        reading = Reading(read(text, "markdown"))
        for find in FINDERS:
            assert list(find(Survey(reading))) == list(find(ReadsAll(reading)))


def test_a_watch_is_written_as_cues_and_signs() -> None:
    leaks = cue("rahasia bocor*")
    made = watch(leaks, "17i:paper 17i:content", (leaks, "~17a:crime"))
    assert [choice.needs for choice in made.choices] == [
        (leaks,),
        (("17i", "paper"), ("17i", "content")),
        (leaks, Near(("17a", "crime"))),
    ]
    assert made.choices[2].words == {leaks, ("17a", "crime")}
    assert leaks in promised("bocoran")
    assert leaks in promised("rahasia-rahasia")
    assert leaks not in promised("merahasiakan")
