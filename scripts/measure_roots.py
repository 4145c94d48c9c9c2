"""Print how often the root of a word is the lemma of the Universal Dependencies treebanks.

GOVTEXT_CORPORA names the folder that holds ``ud/*.conllu``. A root is right when it is a lemma of at least a third of
the form's tokens; counted are alphabetic forms that are no PROPN, NUM or X. Treebanks leave many nouns whole
(kepemilikan), so that no root finder reaches 100 % on forms that bear affixes.
"""

import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from govtext.language.words.forms import analyse, root

NOT_WORDS = {"PROPN", "NUM", "X"}


def lemmas(folder: Path) -> dict[str, set[str]]:
    """Return every form with the lemmas accepted for it."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for form, lemma in words(folder):
        seen[form][lemma] += 1
    return {
        form: {lemma for lemma, count in counts.items() if 3 * count >= counts.total()} for form, counts in seen.items()
    }


def words(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((folder / "ud").glob("*.conllu")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) == 10 and cells[0].isdigit() and cells[1].isalpha() and cells[3] not in NOT_WORDS:
                yield cells[1].lower(), cells[2].lower()


def share(forms: dict[str, set[str]], show: bool) -> float:
    wrong = [(form, root(form), sorted(accepted)) for form, accepted in forms.items() if root(form) not in accepted]
    if show:
        for form, found, accepted in sorted(wrong):
            print(f"  {form}: {found}, not {' or '.join(accepted)}")
    return 1 - len(wrong) / len(forms)


def speed(forms: list[str]) -> tuple[float, float]:
    """Return roots a second for forms met for the first time and for forms met before."""
    root("awal")
    root.cache_clear()
    analyse.cache_clear()
    start = time.perf_counter()
    for form in forms:
        root(form)
    first = time.perf_counter() - start
    start = time.perf_counter()
    for _ in range(20):
        for form in forms:
            root(form)
    return len(forms) / first, 20 * len(forms) / (time.perf_counter() - start)


def main() -> int:
    corpora = os.environ.get("GOVTEXT_CORPORA")
    if not corpora:
        print("Set GOVTEXT_CORPORA to the folder that holds ud/*.conllu.", file=sys.stderr)
        return 2
    accepted = lemmas(Path(corpora))
    inflected = {form: found for form, found in accepted.items() if form not in found}
    whole = {form: found for form, found in accepted.items() if form in found}
    show = "--wrong" in sys.argv
    print(f"inflected types: {share(inflected, show):.1%} of {len(inflected)}")
    print(f"whole types kept: {share(whole, show):.1%} of {len(whole)}")
    first, again = speed(list(accepted))
    print(f"roots a second: {first:,.0f} at first sight, {again:,.0f} remembered")
    return 0


if __name__ == "__main__":
    sys.exit(main())
