"""Whole drafts and what govtext says of them, kept as snapshots that a person can read.

After a wanted change run ``python tests/drafts/test_drafts.py`` and read the difference before committing it.
"""

from pathlib import Path

import pytest

from govtext import Report, analyze

FOLDER = Path(__file__).parent
DRAFTS = sorted(FOLDER.glob("*.md"))


def told(report: Report) -> str:
    """Return a report as lines: what was read, what was found, how it scores."""
    reading = report.reading
    lines = [f"genre {report.genre.name} · {reading.sentences} sentences · {reading.words} words"]
    lines += [f"quote {quote.kind} · {quote.speaker} · {quote.group}" for quote in reading.quotes]
    lines += [f"acronym {item.short} · {item.long} · explained {item.explained}" for item in reading.acronyms]
    lines += [f"personal data {item.kind} · line {item.span.line}" for item in reading.personal_data]
    lines += [f"element {name} · {element.state}" for name, element in sorted(reading.elements.items())]
    for finding in report.findings:
        where = f"{finding.span.line}:{finding.span.column}" if finding.span else "–"
        what = " ".join((finding.text or "").split())
        shown = what if len(what) < 60 else f"{what[:40]} … {what[-15:]}"
        also = "".join(f" +{item.rule}" for item in finding.also)
        lines.append(f"{where} {finding.severity} {finding.rule} {finding.kind or '·'} {shown!r}{also}")
        lines += [f"    → {suggestion.label}" for suggestion in finding.suggestions]
    for name in ("overall", "balance", "jargon", "readability", "kip"):
        score = getattr(report.scores, name)
        lines.append(f"score {name} {score.value} {score.grade}")
    return "\n".join(lines) + "\n"


def report_on(draft: Path) -> Report:
    return analyze(draft.read_text(encoding="utf-8"), source=draft.name)


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_a_draft_gives_the_report_it_gave(draft: Path) -> None:
    assert told(report_on(draft)) == draft.with_suffix(".report").read_text(encoding="utf-8")


if __name__ == "__main__":
    for path in DRAFTS:
        path.with_suffix(".report").write_text(told(report_on(path)), encoding="utf-8")
