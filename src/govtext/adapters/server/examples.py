"""Requests as they may look, for the published description."""

import base64
import io
import zipfile
from typing import Any

_DRAFT = "# Antrean daring dibuka\n\nBupati me-launching aplikasi antrean untuk stakeholder.\n"

ANALYZE: dict[str, Any] = {
    "plain": {"summary": "Naskah saja · the draft alone", "value": {"text": _DRAFT}},
    "chosen": {
        "summary": "Dengan pilihan · with choices",
        "value": {
            "text": _DRAFT,
            "format": "markdown",
            "genre": "pengumuman_layanan",
            "language": "en",
            "speakers": {"Rina Wati": "ahli"},
            "configuration": {
                "accept": ["stakeholder"],
                "acronyms": {"OPD": "organisasi perangkat daerah"},
                "thresholds": {"readability.long_sentence": {"words": 30}},
            },
        },
    },
    "html": {
        "summary": "Naskah HTML · a draft in HTML",
        "value": {"text": "<p>Bupati me-launching aplikasi.</p>", "format": "html"},
    },
}
REPORT = ANALYZE
BATCH: dict[str, Any] = {
    "two": {
        "summary": "Dua naskah · two drafts",
        "value": {"drafts": [{"source": "a.md", "text": _DRAFT}, {"text": "Loket buka.", "format": "text"}]},
    }
}
FIX: dict[str, Any] = {"one": {"summary": "Ejaan · spelling", "value": {"text": "Apotik itu buka pukul 08.00."}}}


def _word_file(text: str) -> str:
    """Return the least that is a Word file, as Base64."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{namespace}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("word/document.xml"), body)
    return base64.b64encode(made.getvalue()).decode()


MARKDOWN: dict[str, Any] = {
    "one": {"summary": "Berkas Word · a Word file", "value": {"docx": _word_file("Bupati me-launching aplikasi.")}}
}
WORD: dict[str, Any] = {"one": {"summary": "Naskah · a draft", "value": {"text": _DRAFT}}}
