"""The overall score by kind of text and channel: weights add up, and a channel for captions weighs as a caption."""

import pytest

from govtext import ConfigError, analyze
from govtext.config import build
from govtext.tables import channels, genres, norm, sources

TEXT = (
    "# Imunisasi dibuka\n\nWali kota me-launching imunisasi pada 2 Maret 2026 di Puskesmas Melati. Daftar di loket.\n"
)


@pytest.mark.parametrize("genre", [*genres(), "lain"])
def test_the_weights_of_a_kind_add_up(genre: str) -> None:
    parts = norm("overall").parts
    assert sum(part.numbers.get(f"weight_{genre}", part.weight) for part in parts) == pytest.approx(1)


def test_weights_name_kinds_there_are() -> None:
    for part in norm("overall").parts:
        assert {key.removeprefix("weight_") for key in part.numbers} <= set(genres())


def test_a_caption_is_weighed_as_one() -> None:
    release = analyze(TEXT, genre="siaran_pers").scores.overall
    caption = analyze(TEXT, genre="siaran_pers", channel="instagram").scores.overall
    assert {part.name: part.weight for part in release.parts}["jargon"] == 0.25
    assert {part.name: part.weight for part in caption.parts}["jargon"] == 0.35
    assert caption.norm == "overall@2"


def test_a_report_names_its_channel() -> None:
    assert analyze(TEXT).channel is None
    assert analyze(TEXT, channel="x").channel == "x"
    assert analyze(f"---\nchannel: cetak\n---\n{TEXT}").channel == "cetak"
    assert analyze(f"---\nchannel: cetak\n---\n{TEXT}", config=build({"channel": "situs"})).channel == "cetak"
    assert analyze(TEXT, config=build({"channel": "situs"})).channel == "situs"
    for wrong in (lambda: analyze(TEXT, channel="radio"), lambda: build({"channel": "radio"})):
        with pytest.raises(ConfigError, match="radio"):
            wrong()


def test_every_channel_rests_on_a_source_that_may_be_shown() -> None:
    assert set(channels()) == {"situs", "siaran_pers", "facebook", "instagram", "x", "tiktok", "youtube", "cetak"}
    for channel in channels().values():
        assert channel.basis
        for basis in channel.basis:
            assert sources()[basis.source].verification in {"V1", "V2"}
            assert sources()[basis.source].checked
