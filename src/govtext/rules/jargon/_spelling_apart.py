"""Spelling that shows only beside other words: what is written apart but belongs together, and the reverse."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from govtext.language.forms import analyse
from govtext.language.phrases import Phrases
from govtext.language.roots import is_plain, known
from govtext.language.spelling import respell
from govtext.language.spelling_lists import KEPT, phrases, understood, words
from govtext.reading import Reading

_BOUND_FREELY = frozenset({"antar", "non", "pasca", "pra"})
_FUNCTION = frozenset(
    """ada lain satu kedua keempat kelima ketiga lalu seluruh sesama setiap tak tetap antara beberapa berbagai semua
    adalah agar akan atau bagi bahwa barang belum bisa bukan dan dapat dari dengan di hal harus ini itu jika kami karena
    ke kita kontra lebih makanan mereka oleh pada paket para pesanan saat saja sampai saya sebagai seperti sudah tanpa
    terhadap tidak untuk yang""".split()
)
_PREFIXES = frozenset({"ber", "me", "mem", "men", "meng", "meny", "pem", "peng", "peny", "ter"})
_PUN_HEADS = frozenset(form.removesuffix("pun") for form in ("andaipun", "ataupun", "bagaimanapun", "biarpun", "kalaupun",
                       "kendatipun", "maupun", "meskipun", "sungguhpun", "walaupun"))  # fmt: skip
_NUMBERS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{1,3}|V|X)|X{1,3}")
_KE_ROMAN = re.compile(r"ke-(M{0,2}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))")
_ROUND = re.compile(r"\d{1,4}0")
_ROUND_AN = re.compile(r"(\d{1,3}0)an")
_TWO = re.compile(r"([a-z]{3,})2((?:nya)?)")
_NOT_TWICE = frozenset(
    "yang dan di ke dari ha hi he hm no ya la du tik dug bla wow wah ayo oke kali juta ribu persen".split()
)
_DELIVERY = frozenset({"jasa", "layanan", "pesan", "siap", "jemput", "mobil", "petugas", "untuk", "kami", "biaya"})


class Slip(NamedTuple):
    """Tokens ``first`` up to, not including, ``last`` and what they should be (best first)."""

    first: int
    last: int
    becomes: tuple[str, ...]
    kind: str
    firm: bool = True


class Apart:
    """Looks for slips of several words in one reading."""

    def __init__(self, reading: Reading) -> None:
        self._document = reading.document
        self._tokens = reading.tokens
        self._lower = reading.tokens.lower
        self._texts = reading.tokens.texts
        self._reading = reading
        self._starters = {sentence.span.start for sentence in reading.sentences}

    def find(self) -> Iterator[Slip]:
        """Yield the slips, those of the phrase list first; they may overlap."""
        yield from self._phrases()
        for at, word in enumerate(self._lower):
            if (known_slip := _LOOKS.get(word)) is not None:
                slip = getattr(self, known_slip)(at)
            elif word in words("bound"):
                slip = self._bound(at)
            elif word in _PREFIXES:
                slip = self._prefix(at)
            else:
                slip = self._twice(at) or self._welded(at, at) or self._figure(at)
            if slip is not None:
                yield slip

    def _phrases(self) -> Iterator[Slip]:
        listed = phrases()
        forms = list(listed)
        for match in Phrases("jargon.nonstandard_form", forms).find(self._tokens):
            pair = listed[forms[match.phrase]]
            if all(self._joins(at) for at in range(match.first, match.last - 1)):
                yield Slip(match.first, match.last, pair.becomes, pair.kind, pair.firm)

    def _joins(self, at: int) -> bool:
        """Tell whether token ``at`` and the next one stand side by side in one block."""
        if at < 0 or at + 1 >= len(self._lower):
            return False
        start, end = self._tokens.ends[at], self._tokens.starts[at + 1]
        if end == start + 1:
            return self._document.mask[start] in " \t\u00a0"
        gap = self._document.mask[start:end]
        if not gap or gap.strip() or gap.count("\n") > 1:
            return False
        return self._document.block_at(self._tokens.starts[at]) == self._document.block_at(end)

    def _word(self, at: int) -> str:
        return self._lower[at] if 0 <= at < len(self._lower) else ""

    def _di(self, at: int) -> Slip | None:
        """``di laksanakan``: a passive verb cut in two."""
        if not self._joins(at):
            return None
        verb, text = self._lower[at + 1], self._texts[at + 1]
        if text != verb and not (text.isupper() and self._texts[at].isupper()):
            return None
        if (weld := self._welded(at + 1, at)) is not None:
            return weld
        standard = respell(verb)
        sure = makes_passive(standard.forms[0] if standard else verb)
        if not sure and verb in words("passive_or_noun"):
            sure = self._before(at) in words("verb_company") or self._after(at + 1) in words("after_passive")
        if not sure:
            return None
        joined = "di" + verb
        fixed = respell(joined)
        return Slip(at, at + 2, (fixed.forms[0] if fixed else joined,), "di_pisah")

    def _before(self, at: int) -> str:
        return self._word(at - 1) if self._joins(at - 1) else ""

    def _after(self, at: int) -> str:
        return self._word(at + 1) if self._joins(at) else ""

    def _ke(self, at: int) -> Slip | None:
        """``ke 5``, ``ke dua``: a rank, where a rank is spoken of."""
        following = self._after(at)
        if following == "pada":
            return Slip(at, at + 2, ("kepada",), "di_pisah")
        text = self._texts[at + 1] if following else ""
        figure = text.isdigit() and len(text) < 4
        roman = len(text) < 6 and _ROMAN.fullmatch(text) is not None
        if not (figure or roman or following in _NUMBERS):
            return None
        before = self._before(at)
        both = following == "dua" and self._after(at + 1) in ("belah", "pihak", "kalinya")
        if not both and before not in words("ordinal_noun"):
            return None
        if before in ("yang", "tahun", "kali", "kelompok", "peserta", "pihak") and self._counts(at + 1):
            return None
        return Slip(at, at + 2, ("ke" + following if following in _NUMBERS else f"ke-{text}",), "bilangan")

    def _counts(self, at: int) -> bool:
        """Tell whether the number at ``at`` counts the noun behind it (``ke 5 desa``)."""
        noun = self._after(at)
        return (
            bool(noun)
            and noun.isalpha()
            and noun not in _FUNCTION
            and noun not in ("tahun", "adalah", "pihak", "kali", "kalinya")
        )

    def _nya(self, at: int) -> Slip | None:
        if not self._joins(at - 1) or not self._tokens.is_word[at - 1]:
            return None
        before = self._texts[at - 1]
        if self._texts[at] != "nya" or len(before) < 3 and not before.isupper() or before[-1:] == ".":
            return None
        hyphen = "-" if before[-1:].isupper() or before[-1:].isdigit() else ""
        return Slip(at - 1, at + 1, (f"{before.lower() if not hyphen else before}{hyphen}nya",), "klitik")

    def _pun(self, at: int) -> Slip | None:
        before = self._before(at)
        opens = before == "ada" and self._tokens.starts[at - 1] in self._starters
        if before in _PUN_HEADS or opens:
            return Slip(at - 1, at + 1, (before + "pun",), "pun")
        return None

    def _se(self, at: int) -> Slip | None:
        """``se Kabupaten``, ``se kecamatan``."""
        if not self._joins(at):
            return None
        following = self._texts[at + 1]
        if following[:1].isupper():
            return Slip(at, at + 2, (f"se-{following}",), "terikat")
        if not is_plain(following) or following in _FUNCTION or not understood(following):
            return None
        return Slip(at, at + 2, (self._se_with(following, at + 1),), "terikat")

    def _se_with(self, noun: str, at: int) -> str:
        """Return se- on a noun in lower case, as a name where a name follows it."""
        following = self._texts[at + 1] if self._joins(at) else ""
        return f"se-{noun.capitalize()}" if following[:1].isupper() and following[1:2].islower() else f"se{noun}"

    def _bound(self, at: int) -> Slip | None:
        """``antar kota``, ``non ASN``: a form that is no word of its own."""
        if not self._joins(at):
            return None
        bound, following = self._lower[at], self._texts[at + 1]
        if bound == "antar" and (self._before(at) in _DELIVERY or self._lower[at + 1] in ("jemput", "ke", "dan")):
            return None
        if following[:1].isupper():
            titled = self._texts[at][:1].isupper()
            if bound not in _BOUND_FREELY:
                return None
            common = not following.isupper() and understood(following.lower())
            if titled and common:
                return Slip(at, at + 2, (bound + following.lower(),), "terikat", False)
            return Slip(at, at + 2, (f"{bound}-{following}",), "terikat", not common)
        if bound == "semi" and (self._before(at) == "musim" or following.startswith(("me", "ber", "di", "ter"))):
            return None
        if following in _FUNCTION or not is_plain(following) or len(following) < 3 or not understood(following):
            return None
        fixed = respell(following)
        return Slip(at, at + 2, (bound + (fixed.forms[0] if fixed else following),), "terikat")

    def _prefix(self, at: int) -> Slip | None:
        """``mem berikan``: a prefix cut off."""
        following = self._after(at)
        joined = self._lower[at] + following
        if not is_plain(following) or len(following) < 4 or following in _FUNCTION:
            return None
        form = analyse(joined)
        if not form.prefixes or not known(form.root) or form.allomorphs[0] != self._lower[at]:
            return None
        return Slip(at, at + 2, (joined,), "di_pisah")

    def _ketidak(self, at: int) -> Slip | None:
        following = self._after(at)
        if following.endswith(("an", "annya")) and understood(following):
            return Slip(at, at + 2, ("ketidak" + following,), "gabungan")
        return None

    def _twice(self, at: int) -> Slip | None:
        """``tiap tiap``, ``berbulan bulan``: a word said twice without its hyphen."""
        word, following = self._lower[at], self._word(at + 1)
        if len(word) < 3 or word[-3:] != following[-3:] and not following.endswith("nya"):
            return None
        if word in _NOT_TWICE or not is_plain(word) or not is_plain(following) or not self._joins(at):
            return None
        if self._texts[at] == word and self._texts[at + 1] != following:
            return None
        if not repeats(word, following) or self._word(at + 2) in (following, "sama"):
            return None
        sure = word in words("twice")
        if word == following and not sure and set(self._reading.tags.pos[at : at + 2]) != {"NOUN"}:
            return None
        return Slip(at, at + 2, (f"{word}-{following}",), "kata_ulang", sure)

    def _welded(self, at: int, first: int) -> Slip | None:
        """``menindak lanjuti``: a compound with prefix and suffix; ``first`` is where a separate *di* stands."""
        second = compound_tail(self._word(at + 1))
        if second is None or not self._joins(at):
            return None
        word = self._lower[at]
        head = word if first < at else compound_head(word)
        if head is None or f"{head} {second}" not in words("compound"):
            return None
        prefix = "di" if first < at else ""
        return Slip(first, at + 2, (prefix + word + self._lower[at + 1],), "gabungan")

    def _figure(self, at: int) -> Slip | None:
        """``anak2``, ``90 an``, ``90an``, ``ke-dua``, ``non-aktif``: what stands in one token or beside a figure."""
        text, word = self._texts[at], self._lower[at]
        if "-" in word:
            return self._hyphen(at)
        if text.isalpha():
            return None
        if _ROUND.fullmatch(text) and self._after(at) == "an":
            return Slip(at, at + 2, (f"{text}-an",), "bilangan")
        if match := _ROUND_AN.fullmatch(text):
            return Slip(at, at + 1, (f"{match[1]}-an",), "bilangan")
        match = _TWO.fullmatch(word)
        if match and match[1] not in ("sub", "sup") and (understood(match[1]) or match[1] in words("twice")):
            return Slip(at, at + 1, (f"{match[1]}-{match[1]}{match[2]}",), "kata_ulang")
        return None

    def _hyphen(self, at: int) -> Slip | None:
        text, word = self._texts[at], self._lower[at]
        head, _, rest = word.partition("-")
        if head == "di" and text == word and makes_passive(rest):
            return Slip(at, at + 1, ("di" + rest,), "di_pisah")
        if head == "ke" and rest in _NUMBERS:
            return Slip(at, at + 1, ("ke" + rest,), "bilangan")
        if text == word and head in words("bound") and is_plain(rest) and len(rest) > 2 and understood(rest):
            return Slip(at, at + 1, (head + rest,), "terikat")
        if text == word and head == "se" and is_plain(rest) and understood(rest):
            return Slip(at, at + 1, (self._se_with(rest, at),), "terikat")
        start = compound_head(head)
        if start is not None and f"{start} {rest}" in words("compound"):
            return Slip(at, at + 1, (f"{head} {rest}",), "gabungan")
        tail = compound_tail(rest)
        if tail is not None and start is not None and f"{start} {tail}" in words("compound"):
            return Slip(at, at + 1, (head + rest,), "gabungan")
        return None


_LOOKS = {"di": "_di", "ke": "_ke", "nya": "_nya", "pun": "_pun", "se": "_se", "ketidak": "_ketidak"}


@lru_cache(KEPT)
def makes_passive(word: str) -> bool:
    """Tell whether di- and ``word``, in lower case, can only be a verb: never a place or time one is in."""
    if word in words("passive"):
        return True
    if known(word) or word in words("place") or len(word) < 5:
        return False
    form = analyse(word)
    if form.clitics or form.suffixes not in (("kan",), ("i",)):
        return False
    inner = form.prefixes[:1] in ((), ("per",), ("ke",), ("ber",), ("se",))
    return inner and (known(form.root) or form.root != word)


@lru_cache(KEPT)
def repeats(word: str, following: str) -> bool:
    """Tell whether ``following`` is ``word`` again, or its root again behind ber- or se-."""
    if word == following:
        return (
            understood(word)
            and not word.startswith(("me", "di"))
            and not word.endswith("nya")
            and word not in words("passive")
        )
    if word in ("seorang", "sebuah", "sesuatu", "sekali", "bersaudara"):
        return False
    form = analyse(word)
    if form.prefixes == ("se",) and form.stem + "nya" == following:
        return True
    return form.prefixes in (("ber",), ("se",)) and not form.suffixes and not form.clitics and form.stem == following


@cache
def _heads() -> frozenset[str]:
    return frozenset(compound.partition(" ")[0] for compound in words("compound"))


@cache
def _tails() -> frozenset[str]:
    return frozenset(compound.partition(" ")[2] for compound in words("compound"))


@lru_cache(KEPT)
def compound_head(word: str) -> str | None:
    """Return the first half of a compound in ``word`` behind a prefix (``menindak``: ``tindak``)."""
    form = analyse(word)
    bare = form.prefixes and not form.suffixes and not form.clitics
    return form.stem if bare and form.stem in _heads() else None


@lru_cache(KEPT)
def compound_tail(word: str) -> str | None:
    """Return the second half of a compound in ``word`` before a suffix (``lanjuti``: ``lanjut``)."""
    if not word.endswith(("i", "kan", "an", "nya")):
        return None
    form = analyse(word)
    return form.stem if form.suffixes and not form.prefixes and form.stem in _tails() else None
