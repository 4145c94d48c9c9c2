"""What lies in the cache tells nothing of the drafts to anybody who does not have them."""

import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.adapters.cache import Keys, opened, sealed
from govtext.outputs import FORMATS

from .runs import DRAFT, LEAK, Runs, kept

DRAFTS = Path(__file__).resolve().parents[2] / "drafts"
WORD = re.compile(rb"\w{6,}", re.ASCII)


def readable(data: bytes) -> Iterator[bytes]:
    """Yield ``data`` and what can be unpacked of it from any place on, whatever stands before it."""
    yield data
    for start in range(len(data)):
        for bits in (-15, 15, 31):
            unpacker = zlib.decompressobj(wbits=bits)
            try:
                out = unpacker.decompress(data[start:], 4096)
            except zlib.error:
                continue
            if len(out) >= 6:
                yield out


def words(text: str) -> set[bytes]:
    """Return the words of a draft that are long enough to be told from chance."""
    return {word.lower() for word in WORD.findall(text.encode())}


def test_no_word_of_a_draft_can_be_read(runs: Runs, tmp_path: Path, own_cache: Path) -> None:
    """Words of govtext's own data are no exception: of an answer nothing at all can be read."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in DRAFTS.glob("*.md")}
    texts["bocor.md"] = DRAFT
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for format in FORMATS:
        runs.check("--format", format, "--explain-score" if format == "text" else "--lang=en", tmp_path)
    secret = set().union(*map(words, texts.values())) | {LEAK.encode()}
    assert len(secret) > 100
    answers = kept(own_cache)
    assert len(answers) > len(texts)
    for path in answers:
        assert not [word for word in secret if word.decode() in str(path.relative_to(own_cache))]
        for data in readable(path.read_bytes()):
            assert not [word for word in secret if word in data.lower()], path


def test_the_folder_is_for_its_owner_alone(runs: Runs, draft: Path, own_cache: Path) -> None:
    runs.check(draft)
    assert {path.stat().st_mode & 0o777 for path in (own_cache, *own_cache.glob("?"))} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in kept(own_cache)} == {0o600}


@given(st.binary(max_size=3000), st.text(alphabet="abcdefghijk \n", max_size=3000))
def test_what_is_sealed_opens_with_its_draft_and_its_secret_only(draft: bytes, answer: str) -> None:
    data = json.dumps({"answer": answer, "words": draft.hex()}).encode()
    key, other = (Keys({}).of("draft text", "", content) for content in (draft, draft + b"."))
    closed = sealed(data, draft, key.secret)
    assert opened(closed, draft, key.secret) == data
    assert opened(closed, draft, other.secret) is None
    assert opened(closed, draft + b".", other.secret) is None
    assert sealed(data, draft, key.secret) != closed
    for word in WORD.findall(data):
        assert word not in closed


@given(st.data())
def test_what_was_damaged_does_not_open(data: st.DataObject) -> None:
    draft, answer = DRAFT.encode(), json.dumps({"text": DRAFT}).encode()
    secret = Keys({}).of("draft text", "", draft).secret
    closed = sealed(answer, draft, secret)
    assert len(closed) < 200  # what the draft says already is not said again
    cut = data.draw(st.integers(0, len(closed) - 1))
    assert opened(closed[:cut], draft, secret) is None
    flip = data.draw(st.integers(1, 255))
    assert opened(closed[:cut] + bytes([closed[cut] ^ flip]) + closed[cut + 1 :], draft, secret) is None
    assert opened(closed + b"x", draft, secret) is None


@pytest.mark.parametrize("format", FORMATS)
def test_personal_data_stays_masked(runs: Runs, draft: Path, format: str) -> None:
    first, second = (runs.check("--format", format, draft) for _ in range(2))
    assert first == second
    assert LEAK not in second.out + second.err
