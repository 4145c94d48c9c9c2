"""Literate cases: Markdown files that a linguist can write.

``##`` starts a case, its heading says what it shows. The text follows. ``⟦…⟧`` marks what must be flagged, to the
character; a case without marks must stay silent. A first line in backquotes sets options (``genre=siaran_pers``,
``format=text``, ``channel=instagram``, ``accept=term``, ``with=rule`` to ask another rule as well); a last line ``=> kind, kind`` names findings without a place (something absent), and
``=> -`` says in words that there is none. Text before the first ``##`` is for readers.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
_MARK = re.compile(r"⟦(.*?)⟧", re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One case: the text without marks, and what must be found in it."""

    rule: str
    title: str
    text: str
    spans: tuple[tuple[int, int], ...]
    absences: tuple[str, ...]
    options: dict[str, str] = field(default_factory=dict)

    @property
    def fires(self) -> bool:
        """Whether anything must be found."""
        return bool(self.spans or self.absences)


def case_file(rule: str) -> Path:
    """Return the file that holds the cases of ``rule``."""
    family, _, name = rule.partition(".")
    return FOLDER / family / f"{name}.md"


def cases(rule: str) -> list[Case]:
    """Read the cases of ``rule``."""
    file = case_file(rule)
    if not file.is_file():  # the structure tests ask for it by name
        return []
    parts = re.split(r"^## +", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_case(rule, part) for part in parts]


def _case(rule: str, part: str) -> Case:
    title, _, body = part.partition("\n")
    body = body.strip("\n")
    options: dict[str, str] = {}
    if body.startswith("`") and "=" in body.partition("\n")[0]:
        line, _, body = body.partition("\n")
        options = dict(item.split("=", 1) for item in line.strip("` ").split())
        body = body.lstrip("\n")
    absences: tuple[str, ...] = ()
    if match := re.search(r"\n=> ([\w, -]+)\s*$", body):
        absences = tuple(sorted(kind for kind in re.split(r"[ ,]+", match[1]) if kind != "-"))
        body = body[: match.start()].rstrip("\n")
    text, spans, at = "", [], 0
    for match in _MARK.finditer(body):
        text += body[at : match.start()]
        spans.append((len(text), len(text) + len(match[1])))
        text += match[1]
        at = match.end()
    text += body[at:]
    return Case(rule, title.strip(), text, tuple(spans), absences, options)
