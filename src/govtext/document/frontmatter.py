"""Front matter: the lines between two ``---``, or two ``+++`` around TOML, at the very top of a draft.

No front matter makes a draft unreadable. Where it has a beginning but no end, or is no TOML, its lines are hidden like
any and what is wrong is kept beside it, for whoever reads the choices of the draft to tell.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from govtext.errors import Wording

from .frontmatter_plain import KEY, plain_values
from .frontmatter_toml import KEY as TOML_KEY
from .frontmatter_toml import toml_values
from .offsets import LINE_END
from .span import Span

MOST_LINES = 200
"""A closing line further down than this closes something else."""

_PLAIN, _TOML = "---", "+++"
_ENDS = {_PLAIN: (_PLAIN, "..."), _TOML: (_TOML,)}
_OWN = frozenset({"genre", "channel", "accept", "govtext"})
_TELLING = frozenset(
    {"title", "judul", "date", "tanggal", "draft", "layout", "slug", "tags", "categories", "author", "penulis"}
)
"""Keys that a paragraph below a rule does not begin with, so that a ``---`` above them opens front matter."""
_MOST_KEY_WORDS = 3
"""Words of a key; what has more of them before its colon is a sentence."""


class Fault(NamedTuple):
    """What is wrong with front matter, and the line of the draft (from 1)."""

    line: int
    said: Wording


class FrontMatter(NamedTuple):
    """Where the front matter stands (both marks included) and what it says, keys as written."""

    span: Span
    values: Mapping[str, object]
    fault: Fault | None = None


class _Lines(NamedTuple):
    """The lines below the opening mark, where the last of them ends, and whether a closing mark stands below."""

    texts: Sequence[str]
    end: int
    closed: bool


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of ``text``, or None when it has none."""
    start = 1 if text.startswith("\ufeff") else 0
    mark = text[start : start + 3]
    found = _lines(text, start, mark) if mark in _ENDS else None
    if found is None:
        return None
    body = [line for line in found.texts if line.strip()]
    first = next((line for line in body if not line.startswith("#")), None)
    if first is not None and not _key(mark).match(first):
        return None
    if not found.closed and not (body and (mark == _TOML or _is_certain(body))):
        return None
    span = Span(start, found.end)
    values, wrong = (plain_values(body), None) if mark == _PLAIN else toml_values(found.texts)
    if not found.closed:
        return FrontMatter(span, values, Fault(1, _unclosed(mark, 1 + len(found.texts))))
    return FrontMatter(span, values, Fault(1 + wrong[0], _no_toml(wrong[1])) if wrong else None)


def _lines(text: str, start: int, mark: str) -> _Lines | None:
    """Return the lines of front matter, None where the first line is more than its mark.

    Where no closing mark stands below, or prose before it, they are those down to the last that reads like one of them.
    """
    lines, at = list[str](), start
    kept, kept_end = 0, start
    blank = stray = False
    for match in LINE_END.finditer(text + "\n", start):  # the last line, too, has an end
        line, at = text[at : match.start()], match.end()
        if not lines and line.rstrip() != mark:
            return None
        if lines and line.rstrip() in _ENDS[mark]:
            return _Lines(lines[1:], match.start(), closed=True)
        if len(lines) > MOST_LINES:
            break
        if lines and line.strip() and not line.startswith("#"):
            belongs = _belongs(line, mark, blank, lines[kept])
            if blank and not belongs and mark == _PLAIN:
                break
            stray = stray or not belongs
        lines.append(line)
        if not line.strip():
            blank = True
        elif not (stray or (blank and line.startswith("#"))):
            kept, kept_end, blank = len(lines) - 1, match.start(), False
    return _Lines(lines[1 : kept + 1], kept_end, closed=False)


def _belongs(line: str, mark: str, blank: bool, before: str) -> bool:
    """Tell whether a line reads like one of front matter; ``blank`` tells of a blank line between it and ``before``."""
    if line[0] in " \t]}":
        return True
    if line.startswith("- "):
        return not blank or before.rstrip().endswith(":")
    key = _key(mark).match(line)
    return key is not None and not (blank and mark == _PLAIN and len(key[0].split()) > _MOST_KEY_WORDS)


def _key(mark: str) -> re.Pattern[str]:
    return KEY if mark == _PLAIN else TOML_KEY


def _is_certain(body: Sequence[str]) -> bool:
    """Tell whether a line says that this is front matter and no paragraph below a rule."""
    keys = [match[1] for line in body if (match := KEY.match(line))]
    return any(key in _TELLING or key.lower() in _OWN for key in keys)


def _unclosed(mark: str, line: int) -> Wording:
    return Wording(
        f"the {mark} at the top has no counterpart. Write {mark} on a line of its own below line {line}.",
        f"tanda {mark} di awal belum ada pasangannya. Tulis {mark} di baris tersendiri sesudah baris {line}.",
    )


def _no_toml(said: Wording) -> Wording:
    return Wording(
        f"what stands between +++ is not valid TOML: {said.en}. Texts stand in quotes, lists in [ ].",
        f"isi di antara +++ bukan TOML yang sah: {said.id}. Teks ditulis dalam tanda petik, daftar dalam [ ].",
    )
