"""Workflow commands: GitHub shows each as an annotation beside the draft."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from .harmless import harmless_lines
from .parts import NAME, Checked, Part
from .paths import relative
from .wording import open_findings, remark

if TYPE_CHECKING:
    from govtext.report import Batch
    from govtext.wire.finding import Finding

    from .draft import Draft

_COMMAND = {"error": "error", "warning": "warning", "suggestion": "notice"}


def part_of(checked: Checked, language: str) -> str:
    """Return a command a line for each finding of a draft; what is absent is laid at line 1."""
    return "\n".join(_commands(checked, language))


def whole(batch: "Batch", parts: Sequence[Part], language: str) -> str:
    """Return the commands of a run, those for problems first."""
    lines = []
    for problem in batch.errors:
        file = _property(relative(problem.source)) if problem.source is not None else None
        lines.append(_command("error", file, {"title": problem.code}, problem.message))
    lines += [part.text.replace(NAME, _property(relative(part.source))) for part in parts if part.text]
    return "\n".join(lines)


def _commands(checked: Checked, language: str) -> Iterator[str]:
    for finding in open_findings(checked.report):
        properties = {**_place(finding, checked.draft), "title": finding.rule}
        yield _command(_COMMAND[finding.severity], NAME, properties, "\n".join(remark(finding, language)))


def _place(finding: "Finding", draft: "Draft") -> dict[str, str]:
    """Return the place of a finding: GitHub refuses columns for a place of several lines."""
    span = finding.span
    if span is None:
        return {"line": "1"}
    line, last = draft.line(span.start), draft.line(span.end)
    place = {"line": str(line), "endLine": str(last)}
    return place | {"col": str(span.column), "endColumn": str(span.end_column)} if line == last else place


def _command(name: str, file: str | None, properties: Mapping[str, str], message: str) -> str:
    """Return a command; ``file`` is written as a property already."""
    told = [f"{key}={_property(value)}" for key, value in properties.items()]
    return f"::{name} {','.join(told if file is None else [f'file={file}', *told])}::{_data(message)}"


def _data(text: str) -> str:
    return harmless_lines(text.replace("%", "%25")).replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
