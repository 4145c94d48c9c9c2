"""Requests as they may look, for the published description."""

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
