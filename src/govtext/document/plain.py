"""Read plain text: blank lines part the blocks, and inside them lines that stand for themselves."""

import re

from .frontmatter import front_matter
from .mask import hide
from .model import Document, Kind
from .passages import Passage, blocks_of

_BLANK_LINES = re.compile(
    r"""
    [\r\n\f\u2029] (?:  # one class of signs to begin with, so that the search passes quickly over words
        (?<=[\f\u2029])
      | (?: (?<=\n) | (?<=\r)\n | (?<=\r)(?!\n) ) [ \t\u00a0\u3000\f\v]* (?: \r\n | \r(?!\n) | \n )
    ) \s*
    """,
    re.VERBOSE,
)


def read_plain(text: str, source: str | None = None) -> Document:
    """Read ``text`` as plain text. Hidden are a byte order mark, front matter and list markers, nothing else."""
    front = front_matter(text)
    hidden: list[tuple[int, int]] = [front.span] if front else []
    if text.startswith("\ufeff"):
        hidden.append((0, 1))
    mask = hide(text, hidden)
    passages, at = list[Passage](), 0
    for match in _BLANK_LINES.finditer(mask):
        passages.append(Passage(Kind.PARAGRAPH, at, match.start()))
        at = match.end()
    passages.append(Passage(Kind.PARAGRAPH, at, len(mask)))
    markers: list[tuple[int, int]] = []
    blocks = blocks_of(mask, passages, markers, titled=False)
    return Document(
        text,
        "text",
        hide(mask, markers),
        blocks,
        source,
        front_matter=front.values if front else {},
        front_matter_span=front.span if front else None,
        front_matter_fault=front.fault if front else None,
    )
