"""What a worker does with a draft: JSON in, the bytes of an answer out."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticSerializationError

from govtext import __version__
from govtext.analyzer import Analyzer
from govtext.config import build
from govtext.document import Document, read, read_bytes
from govtext.errors import InputError
from govtext.report import VERSION, Report
from govtext.rules import Finding, Suggestion
from govtext.tables import digest

Task = Mapping[str, Any]
_ANALYZERS = 32
"""Configurations whose analyzers are kept; a configuration holds no draft."""


def warm_up() -> None:
    """Load the tables and models before the first draft comes."""
    Analyzer().analyze("Bupati me-launching aplikasi antrean. “Warga tidak perlu menunggu lama,” ujar Rina Wati.")
    digest()


def perform(task: Task) -> bytes:
    """Do what ``task["do"]`` names and return the answer.

    Raises :class:`~govtext.errors.InputError` and :class:`~govtext.errors.ConfigError` as the analysis does.
    """
    return _WORK[task["do"]](task)


def _analyze(task: Task) -> bytes:
    document = _document(task)
    analysis = _analyzer(task).examine(document, genre=task.get("genre"), channel=task.get("channel"))
    text = document.text if task.get("include_text") else None
    head, tail = json.dumps(stamp())[:-1], json.dumps({"text": text}, ensure_ascii=False)[1:]
    return b"%b, %b, %b" % (head.encode(), _dumped(analysis.report)[1:-1], tail.encode("utf-8", "replace"))


def _summary(task: Task) -> bytes:
    """Return the report alone, as it stands in a batch."""
    report = _analyzer(task).examine(_document(task), genre=task.get("genre"), channel=task.get("channel")).report
    return _dumped(report)


def _page(task: Task) -> bytes:
    """Return the report as a page of HTML that needs nothing else."""
    from govtext.outputs import FORMATS
    from govtext.outputs.cards import own_cards
    from govtext.outputs.draft import Draft
    from govtext.outputs.parts import Known

    analyzer = _analyzer(task)
    document = _document(task)
    analysis = analyzer.examine(document, genre=task.get("genre"), channel=task.get("channel"))
    batch = analyzer.batch([analysis.report])
    cards = own_cards(analysis.report, analysis.config)
    known = {document.source: Known(Draft(analysis.shown, analysis.offsets), cards)}
    return FORMATS["html"].render(batch, known, analyzer.config.language).encode("utf-8", "replace")


def _fix(task: Task) -> bytes:
    """Return the draft with its safe suggestions put in, and which were and were not."""
    from govtext.fixing import Fixer

    fixer = Fixer(
        _analyzer(task),
        format=task["format"],
        source=task["source"],
        genre=task["genre"],
        channel=task.get("channel"),
        select=task["rules"],
    )
    fixed = fixer.fix(task["text"])
    applied = [_put(item.finding, item.suggestion) for item in fixed.applied]
    left = [{**_put(item.finding, item.suggestion), "reason": item.reason} for item in fixed.left]
    told = {**stamp(), "text": fixed.text, "applied": applied, "left": left}
    return json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")


def _markdown(task: Task) -> bytes:
    """Return a Word file as Markdown."""
    from .word_in import to_markdown

    text = to_markdown(_read_docx(task["docx"], None))
    return json.dumps({"text": text}, ensure_ascii=False).encode("utf-8", "replace")


def _word(task: Task) -> bytes:
    """Return a draft as a Word file."""
    from .word_out import to_word

    return to_word(task["text"], task["format"])


def _put(finding: Finding, suggestion: Suggestion) -> dict[str, Any]:
    return {"finding": finding.model_dump(mode="json"), "suggestion": suggestion.model_dump(mode="json")}


def _check(task: Task) -> bytes:
    from .matches import check

    return check(task, _analyzer(task)).encode("utf-8", "replace")


def stamp() -> dict[str, Any]:
    """Return which format, release and tables an answer was made with."""
    return {"version": VERSION, "govtext": __version__, "data": digest(), "offset_unit": "code_point"}


def _dumped(report: Report) -> bytes:
    try:
        return report.model_dump_json().encode()
    except PydanticSerializationError:  # half a character in it, which JSON in UTF-8 cannot say
        return json.dumps(report.model_dump(mode="json"), ensure_ascii=False).encode("utf-8", "replace")


def _document(task: Task) -> Document:
    format, source = task.get("format", "markdown"), task.get("source")
    if task.get("docx") is None:
        return read(task["text"], format, source)
    return _read_docx(task["docx"], source)


def _read_docx(encoded: str, source: str | None) -> Document:
    try:
        data = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InputError(
            "unreadable",
            "docx: not Base64. Encode the file's bytes as Base64.",
            "docx: bukan Base64. Tulis bita berkas ini sebagai Base64.",
        ) from error
    return read_bytes(data, "docx", source)


def _analyzer(task: Task) -> Analyzer:
    return _kept(json.dumps(task.get("config") or {}, sort_keys=True))


@lru_cache(_ANALYZERS)
def _kept(choices: str) -> Analyzer:
    return Analyzer(build(json.loads(choices)))


_WORK: Mapping[str, Callable[[Task], bytes]] = {
    "analyze": _analyze,
    "summary": _summary,
    "page": _page,
    "fix": _fix,
    "check": _check,
    "markdown": _markdown,
    "word": _word,
}
