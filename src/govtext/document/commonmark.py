"""markdown-it as govtext uses it: CommonMark with tables, strikethrough and footnotes, every block with its place.

Two rules differ from CommonMark. Indented code is off: in a draft an indented paragraph is text pasted from a word
processor, and hiding it would let it pass unchecked. Addresses are kept as written, neither encoded nor judged.
"""

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.footnote import footnote_plugin

from .inline import NOTES, RecordingInline, record, settle_delimiters, shortcode

LEAVES = ("table", "fence", "hr", "reference", "html_block", "heading", "lheading", "paragraph")
"""Block rules that hold no other blocks."""

PLACED = frozenset({"inline", "html_block", "tr_open"})

BlockRule = Callable[[StateBlock, int, int, bool], bool]


class Parser(MarkdownIt):
    """markdown-it that leaves addresses as the author wrote them."""

    inline: RecordingInline

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Return ``url`` as written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return ``link`` as written."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Accept every address: nothing is rendered here."""
        return True


@cache
def parser() -> Parser:
    """Return the parser, built once. Its state lives in each parse, so threads may share it."""
    md = Parser("commonmark")
    md.inline = RecordingInline()
    md.use(footnote_plugin)
    md.configure("commonmark")
    md.enable(["table", "strikethrough", "footnote_def", "footnote_ref"])
    md.disable(["code"])
    md.core.ruler.enableOnly(["normalize", "block"])
    md.inline.ruler.before("escape", "shortcode", shortcode)
    for inline_rule in md.inline.ruler.__rules__:
        if note := NOTES.get(inline_rule.name):
            inline_rule.fn = record(inline_rule.fn, note)
    for block_rule in md.block.ruler.__rules__:
        if block_rule.name in LEAVES:
            block_rule.fn = placed(block_rule.fn)
    md.inline.ruler2.before("fragments_join", "settle_delimiters", settle_delimiters)
    return md


def placed(rule: BlockRule) -> BlockRule:
    """Return ``rule`` so that its tokens carry, in ``meta["starts"]``, where the content of each line begins.

    The lines a rule consumed are added to ``env["covered"]``.
    """

    def with_places(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        before = len(state.tokens)
        matched = rule(state, first, last, silent)
        if matched and not silent:
            starts = [state.bMarks[line] + state.tShift[line] for line in range(first, state.line)]
            state.env["covered"].append((first, state.line))
            for token in state.tokens[before:]:
                if token.type in PLACED and token.map:
                    token.meta = {"starts": starts[token.map[0] - first : token.map[1] - first]}
        return matched

    return with_places
