"""Whatever the draft: outside the fixes nothing moves, what was mended is gone, and a second run finds nothing to do."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext import Analyzer
from govtext.document import Kind, read
from govtext.fixing import Fixer, FixResult
from govtext.reading import Reading

TESTS = Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "rules"))
from cases import cases  # noqa: E402

DRAFTS = sorted((TESTS / "drafts").glob("*.md"))
SLIPS = [case.text for rule in ("jargon.foreign_term", "jargon.nonstandard_form") for case in cases(rule)]
ANALYZER = Analyzer()


def untouchable(text: str, format: str) -> list[str]:
    """Return what a fix may never change: quotations, names, and all that is hidden, in order."""
    reading = Reading(read(text, format))
    document = reading.document
    spans = [quoted.span_with_marks for quoted in reading.quoted]
    spans += [block.span for block in document.blocks if block.kind is Kind.BLOCK_QUOTE]
    hidden = [own for own, seen in zip(document.text, document.mask, strict=True) if own != seen]
    return [document.text[span.start : span.end] for span in sorted(spans)] + ["".join(hidden)]


def keeps_its_promises(text: str, format: str = "markdown") -> FixResult:
    fixer = Fixer(ANALYZER, format=format)
    result = fixer.fix(text)
    assert fixer.fix(result.text).text == result.text
    assert untouchable(result.text, format) == untouchable(text, format)
    before, after = ANALYZER.analyze(text, format=format), ANALYZER.analyze(result.text, format=format)
    for item in result.applied:
        gone = (item.finding.rule, item.finding.kind, item.finding.text)
        assert count(after, gone) < count(before, gone) or gone not in found(before)
    for severity in ("error", "warning"):
        assert sum(item.severity == severity for item in after.findings) <= sum(
            item.severity == severity for item in before.findings
        )
    outside_edits_nothing_changes(text, result)
    return result


def outside_edits_nothing_changes(text: str, result: FixResult) -> None:
    for edits in result.rounds:
        at, made = 0, ""
        for edit in sorted(edits, key=lambda edit: edit.start):
            assert at <= edit.start < edit.end
            made += text[at : edit.start] + edit.text
            at = edit.end
        text = made + text[at:]
    assert result.text == text


def found(report: Any) -> list[tuple[str, str | None, str | None]]:
    return [(item.rule, item.kind, item.text) for item in report.findings]


def count(report: Any, wanted: tuple[str, str | None, str | None]) -> int:
    return found(report).count(wanted)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_whole_drafts(draft: Path) -> None:
    keeps_its_promises(draft.read_text(encoding="utf-8"))


@given(texts=st.lists(st.sampled_from(SLIPS), min_size=1, max_size=6), end=st.sampled_from(["\n\n", "\r\n\r\n", " "]))
@settings(max_examples=60)
def test_passages_full_of_slips(texts: list[str], end: str) -> None:
    keeps_its_promises(end.join(texts))


@given(
    words=st.lists(
        st.sampled_from(
            [
                "apotik",
                "Apotik",
                "me-launching",
                "di laksanakan",
                "“",
                "”",
                "*",
                "`",
                "> ",
                "\n\n",
                "- ",
                "Rina",
                ", ",
                "ujarnya",
                "analisa",
                "stakeholder",
                "(",
                ")",
                "[x](y)",
                "NIK 3374015208910002",
                "dimana",
                ".",
            ]
        ),
        max_size=25,
    ).map(" ".join),
    format=st.sampled_from(["markdown", "text"]),
)
@settings(max_examples=100)
def test_words_in_any_order(words: str, format: str) -> None:
    fixer = Fixer(ANALYZER, format=format)
    result = fixer.fix(words)
    assert fixer.fix(result.text).text == result.text
    outside_edits_nothing_changes(words, result)


@pytest.mark.corpora
@pytest.mark.slow
def test_real_releases(records: Callable[[str], Iterator[dict[str, Any]]]) -> None:
    fixes = 0
    for record in records("gov/press_releases.jsonl"):
        fixes += len(keeps_its_promises(record["text"], "text").applied)
    assert fixes
