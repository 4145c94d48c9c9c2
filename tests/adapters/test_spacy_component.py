"""The spaCy factory: the report and spans on a Doc, for any blank pipeline."""

import pytest
import spacy
from spacy.tokens import DocBin

import govtext

DRAFT = "Bupati me-launching aplikasi untuk stakeholder. NIK 3374015208910002 tertulis."


@pytest.mark.parametrize("language", ["id", "xx"])
def test_report_and_spans(language: str) -> None:
    nlp = spacy.blank(language)
    nlp.add_pipe("govtext", config={"settings": {"language": "en"}, "genre": "siaran_pers"})
    doc = nlp(DRAFT)
    report = doc._.govtext
    alone = govtext.Analyzer(govtext.Config(language="en")).analyze(DRAFT, format="text", genre="siaran_pers")
    assert report == alone
    placed = [finding for finding in report.findings if finding.span]
    spans = list(doc.spans["govtext"])
    assert [span.label_ for span in spans] == [finding.rule for finding in placed]
    assert [span.id_ for span in spans] == [finding.id for finding in placed]
    for span, finding in zip(spans, placed, strict=True):
        assert span.start_char <= finding.span.start
        assert finding.span.end <= span.end_char
    assert len(placed) < len(report.findings)


def test_a_doc_keeps_its_report_when_stored() -> None:
    nlp = spacy.blank("id")
    nlp.add_pipe("govtext")
    doc = nlp(DRAFT)
    stored = DocBin(docs=[doc], store_user_data=True).to_bytes()
    again = next(DocBin().from_bytes(stored).get_docs(nlp.vocab))
    assert again._.govtext == doc._.govtext


def test_empty_and_unread_docs() -> None:
    nlp = spacy.blank("id")
    assert nlp(DRAFT)._.govtext is None
    nlp.add_pipe("govtext")
    doc = nlp("")
    assert doc._.govtext.findings is not None
    assert list(doc.spans["govtext"]) == []


def test_wrong_settings_are_told() -> None:
    with pytest.raises(govtext.ConfigError, match="settings of the pipe"):
        spacy.blank("id").add_pipe("govtext", config={"settings": {"ignor": ["kip"]}})


def test_the_entry_point_is_declared() -> None:
    from importlib.metadata import entry_points

    (found,) = entry_points(group="spacy_factories", name="govtext")
    assert found.load().__name__ == "govtext_component"
