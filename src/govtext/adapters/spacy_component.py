"""The spaCy factory ``govtext``: a report on each Doc, and its findings as spans.

The report is kept in ``doc.user_data`` as JSON, so that a Doc can be stored and sent between processes as any other.
"""

from collections.abc import Mapping
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from govtext.analyzer import Analyzer
from govtext.config.model import build
from govtext.report import Report

KEY = "govtext"
"""The name of the extension, of the span group and of the entry in ``user_data``."""


def _report(doc: Doc) -> Report | None:
    told = doc.user_data.get(KEY)
    return None if told is None else Report.model_validate_json(told)


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=_report)


@Language.factory(
    KEY,
    assigns=["doc._.govtext", "doc.spans"],
    default_config={"settings": {}, "format": "text", "genre": None, "channel": None},
)
def govtext_component(  # noqa: PLR0913, PLR0917 - spaCy gives them by name
    nlp: Language, name: str, settings: dict[str, Any], format: str, genre: str | None, channel: str | None
) -> "GovtextComponent":
    """Make the component; ``settings`` are the keys of a govtext.toml, the others those of ``Analyzer.analyze``."""
    return GovtextComponent(settings, format=format, genre=genre, channel=channel)


class GovtextComponent:
    """Analyses ``doc.text``: the report is ``doc._.govtext``, its placed findings are ``doc.spans["govtext"]``.

    A span covers every token its finding touches, its label is the name of the rule and its ``id_`` the finding's
    ``id``. Raises :class:`~govtext.errors.ConfigError` and :class:`~govtext.errors.InputError` as
    :meth:`govtext.Analyzer.analyze` does.
    """

    def __init__(
        self, settings: Mapping[str, Any], *, format: str = "text", genre: str | None = None, channel: str | None = None
    ) -> None:
        self._analyzer = Analyzer(build(settings, "settings of the pipe"))
        self._choices = {"genre": genre, "channel": channel}
        self._format = format

    def __call__(self, doc: Doc) -> Doc:
        """Add the report and the spans to ``doc``."""
        report = self._analyzer.analyze(doc.text, format=self._format, **self._choices)
        doc.user_data[KEY] = report.model_dump_json(by_alias=True)
        doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=_spans(doc, report))
        return doc


def _spans(doc: Doc, report: Report) -> list[Span]:
    spans = []
    for finding in report.findings:
        if finding.span is None:
            continue
        span = doc.char_span(
            finding.span.start, finding.span.end, label=finding.rule, span_id=finding.id, alignment_mode="expand"
        )
        if span is not None:
            spans.append(span)
    return spans
