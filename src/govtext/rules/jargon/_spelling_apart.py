"""Words written apart that belong together: ``di laksanakan``, ``antar kota``, ``hewan nya``, ``se Kota``."""

from collections.abc import Iterator
from functools import cache
from operator import eq

from govtext.language.spelling.find import respell
from govtext.language.spelling.lists import understood, words
from govtext.language.words.forms import analyse
from govtext.language.words.roots import is_plain, known

from ._spelling_context import Neighbours, Slip
from ._spelling_figures import Figures
from ._spelling_forms import makes_passive, se_with
from ._spelling_notable import compound_head, compound_tail, phrases_from

_BOUND_FREELY = frozenset({"antar", "non", "pasca", "pra"})
_PUN_HEADS = frozenset({"andai", "atau", "bagaimana", "biar", "kalau", "kendati", "mau", "meski", "sungguh", "walau"})


_BEGINNINGS = frozenset({"di", "ketidak", "nya", "pun", "se"})
_BEHIND_ROUND = frozenset({"an"})


@cache
def _bound_beginnings() -> frozenset[str]:
    return words("bound") | words("prefix")


def _may_repeat(word: str, following: str) -> bool:
    """Tell whether ``following`` may be the root of ``word`` said again: ``berbulan bulan``, ``setinggi tingginya``."""
    return word.endswith(following) or following.endswith("nya")


class Apart:
    """Looks for slips of several words."""

    def __init__(self, near: Neighbours) -> None:
        self._near = near
        self._figures = Figures(near)
        self._lower = near.lower
        self._texts = near.texts
        self._looks = {
            "di": self._di,
            "ketidak": self._ketidak,
            "nya": self._nya,
            "pun": self._pun,
            "se": self._se,
            **dict.fromkeys(words("bound"), self._bound),
            **dict.fromkeys(words("prefix"), self._prefix),
        }

    def find(self) -> Iterator[Slip]:
        """Yield the slips, those of the phrase list first; they may overlap."""
        yield from self._phrases()
        tails = frozenset(self._near.notable.places("tail"))
        for at in self._places(tails):
            look = self._looks.get(self._lower[at])
            if look is None and at + 1 in tails:
                look = self._compound
            slip = (look or self._figures.at)(at)
            if slip is not None:
                yield slip

    def _places(self, tails: frozenset[int]) -> list[int]:
        """Return where a slip may begin: at few tokens, told by their form and that of the next one.

        ``tails`` are the tokens that may end a compound.
        """
        notable, lower, last = self._near.notable, self._lower, len(self._lower) - 1
        words = self._near.reading.word_places
        places = {at - 1 for at in tails if at}
        if any(map(eq, lower, lower[1:])):
            places.update(at for at, same in enumerate(map(eq, lower, lower[1:])) if same)
        places.update(at for at in notable.places("repeating") if at < last and _may_repeat(lower[at], lower[at + 1]))
        places.update(at - 1 for at in words.of(_BEHIND_ROUND) if at and lower[at - 1][-1:].isdecimal())
        places.update(notable.places("figure"), words.of(_BEGINNINGS | _bound_beginnings()))
        return sorted(places)

    def _phrases(self) -> Iterator[Slip]:
        """Yield the listed phrases; of those that overlap the longest, then the first."""
        lower = self._lower
        met = [
            (-len(words), at, pair)
            for at in self._near.notable.places("phrase")
            for words, pair in phrases_from(lower[at])
            if lower[at : at + len(words)] == words
        ]
        taken: set[int] = set()
        for size, first, pair in sorted(met, key=lambda found: found[:2]):
            last = first - size
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                if all(self._near.joins(at) for at in range(first, last - 1)):
                    yield Slip(first, last, pair.becomes, pair.kind, pair.firm)

    def _di(self, at: int) -> Slip | None:
        """``di laksanakan``: a passive verb cut in two."""
        if not self._near.joins(at):
            return None
        verb, text = self._lower[at + 1], self._texts[at + 1]
        if text != verb and not (text.isupper() and self._texts[at].isupper()):
            return None
        if (weld := self._welded(at + 1, at)) is not None:
            return weld
        standard = respell(verb)
        sure = makes_passive(standard.forms[0] if standard else verb)
        if not sure and verb in words("passive_or_noun"):
            sure = self._near.before(at) in words("verb_company") or self._near.after(at + 1) in words("after_passive")
        if not sure:
            return None
        joined = "di" + verb
        fixed = respell(joined)
        return Slip(at, at + 2, (fixed.forms[0] if fixed else joined,), "di_pisah")

    def _nya(self, at: int) -> Slip | None:
        if not self._near.joins(at - 1) or not self._texts[at - 1][-1:].isalnum():
            return None
        before = self._texts[at - 1]
        if self._texts[at] != "nya" or (len(before) < 3 and not before.isupper()) or before[-1:] == ".":
            return None
        hyphen = "-" if before[-1:].isupper() or before[-1:].isdigit() else ""
        return Slip(at - 1, at + 1, (f"{before.lower() if not hyphen else before}{hyphen}nya",), "klitik")

    def _pun(self, at: int) -> Slip | None:
        before = self._near.before(at)
        opens = before == "ada" and self._near.opens(at - 1)
        if before in _PUN_HEADS or opens:
            return Slip(at - 1, at + 1, (before + "pun",), "pun")
        return None

    def _se(self, at: int) -> Slip | None:
        """``se Kabupaten``, ``se kecamatan``."""
        if not self._near.joins(at):
            return None
        following = self._texts[at + 1]
        if following[:1].isupper():
            return Slip(at, at + 2, (f"se-{following}",), "terikat")
        if not is_plain(following) or following in words("function") or not understood(following):
            return None
        return Slip(at, at + 2, (se_with(self._near, following, at + 1),), "terikat")

    def _bound(self, at: int) -> Slip | None:
        """``antar kota``, ``non ASN``: a form that is no word of its own."""
        if not self._near.joins(at):
            return None
        bound, following = self._lower[at], self._texts[at + 1]
        if bound == "antar" and (
            self._near.before(at) in words("before_antar")
            or self._lower[at + 1] in ("jemput", "ke", "dan", "langsung", "sendiri")
        ):
            return None
        if following[:1].isupper():
            titled = self._texts[at][:1].isupper()
            if bound not in _BOUND_FREELY:
                return None
            common = not following.isupper() and understood(following.lower())
            if titled and common:
                return Slip(at, at + 2, (bound + following.lower(),), "terikat", False)
            return Slip(at, at + 2, (f"{bound}-{following}",), "terikat", not common)
        if bound == "semi" and (self._near.before(at) == "musim" or following.startswith(("me", "ber", "di", "ter"))):
            return None
        if following in words("function") or not is_plain(following) or len(following) < 3 or not understood(following):
            return None
        fixed = respell(following)
        return Slip(at, at + 2, (bound + (fixed.forms[0] if fixed else following),), "terikat")

    def _prefix(self, at: int) -> Slip | None:
        """``mem berikan``: a prefix cut off."""
        following = self._near.after(at)
        joined = self._lower[at] + following
        if not is_plain(following) or len(following) < 4 or following in words("function"):
            return None
        form = analyse(joined)
        if not form.prefixes or not known(form.root) or form.allomorphs[0] != self._lower[at]:
            return None
        return Slip(at, at + 2, (joined,), "di_pisah")

    def _ketidak(self, at: int) -> Slip | None:
        following = self._near.after(at)
        if following.endswith(("an", "annya")) and understood(following):
            return Slip(at, at + 2, ("ketidak" + following,), "gabungan")
        return None

    def _compound(self, at: int) -> Slip | None:
        return self._welded(at, at) or self._figures.at(at)

    def _welded(self, at: int, first: int) -> Slip | None:
        """``menindak lanjuti``: a compound with prefix and suffix; ``first`` is where a separate *di* stands."""
        second = compound_tail(self._near.after(at))
        if second is None:
            return None
        word = self._lower[at]
        head = word if first < at else compound_head(word)
        if head is None or f"{head} {second}" not in words("compound"):
            return None
        prefix = "di" if first < at else ""
        return Slip(first, at + 2, (prefix + word + self._lower[at + 1],), "gabungan")
