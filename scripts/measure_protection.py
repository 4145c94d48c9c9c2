"""Measure how well personal data and restricted passages are found: ``python scripts/measure_protection.py [--show]``.

Reads the corpora under the folder that ``GOVTEXT_CORPORA`` names: made-up sentences with identity numbers, contacts and
accounts (recall by kind, false alarms on look-alikes), statutes, news, speeches and press releases (alarms by kind,
where nearly every alarm is a false one). ``--show`` prints the alarms.
"""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from govtext.document import Span, read
from govtext.reading import Reading
from govtext.rules.kip.restricted_information import restricted_information
from govtext.tables import card

KINDS = {
    "NIK": "nik", "KK": "kk", "NPWP": "npwp", "PASPOR": "paspor", "HP": "telepon", "EMAIL": "email",
    "REK": "rekening", "ALAMAT": "alamat", "TGL": "tanggal_lahir",
}  # fmt: skip
RUNNING = {
    "laws": "gov/laws_docs_1999_2009.jsonl",
    "press releases": "gov/press_releases.jsonl",
    "press leads": "gov/press_leads_kemenkoinfra.jsonl",
    "speeches": "gov/speeches_jokowi_2017.jsonl",
    "news": "news/ntrex128_ind_docs.jsonl",
    "premises": "news/indonli_premises.jsonl",
}


def main() -> None:
    """Print the measures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--show", action="store_true", help="print every alarm on running text and every miss")
    options.add_argument("--only", choices=["pii", *RUNNING], help="measure this corpus alone")
    options.add_argument("--every", type=int, default=1, help="read only every n-th document of the statutes")
    args = options.parse_args()
    if "GOVTEXT_CORPORA" not in os.environ:
        sys.exit("Set GOVTEXT_CORPORA to the folder of the corpora.")
    root = Path(os.environ["GOVTEXT_CORPORA"])
    if args.only in (None, "pii"):
        _made_up(root / "pii/synthetic_pii.jsonl", args.show)
    for name, path in RUNNING.items():
        if args.only in (None, name):
            _running(name, root / path, args.show, args.every if name == "laws" else 1)


def _records(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _made_up(path: Path, show: bool) -> None:
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    negatives = alarms = 0
    for record in _records(path):
        text, spans = str(record["text"]), record["spans"]
        data = Reading(read(text, "text", None)).personal_data
        if record["label"] != "pii":
            negatives += 1
            alarms += bool(data)
            continue
        assert isinstance(spans, list)
        for start, end, name in spans:
            if name in KINDS:
                wanted[name] += 1
                hit = any(item.kind == KINDS[name] and item.span.meets(Span(start, end)) for item in data)
                found[name] += hit
                if show and not hit:
                    print(f"missed {name}: {text}")
    for name, count in wanted.items():
        print(f"made-up {name}: recall {found[name] / count:.3f} of {count}")
    print(f"made-up look-alikes: {alarms} false alarms in {negatives}")


def _running(name: str, path: Path, show: bool, every: int) -> None:
    words = 0
    kinds: Counter[str] = Counter()
    own = card("kip.restricted_information")
    for number, record in enumerate(_records(path)):
        if number % every:
            continue
        text = str(record.get("text") or f"{record.get('title')}\n\n{record.get('lead')}")
        reading = Reading(read(text, "text", None))
        words += len(text.split())
        alarms = [(item.kind, item.span) for item in reading.personal_data]
        alarms += [
            (f"restricted {hit.kind}", hit.span) for hit in restricted_information.check(reading, own) if hit.span
        ]
        for kind, span in alarms:
            kinds[kind] += 1
            if show:
                before, after = text[max(0, span.start - 70) : span.start], text[span.end : span.end + 50]
                print(f"{name} {kind}: " + " ".join(f"{before}⟦{text[span.start : span.end][:200]}⟧{after}".split()))
    personal = sum(count for kind, count in kinds.items() if not kind.startswith("restricted"))
    restricted = sum(kinds.values()) - personal
    per = 100_000 / max(1, words)
    print(f"{name}: {words} words, personal data {personal} ({personal * per:.2f} per 100,000 words), "
          f"restricted {restricted} ({restricted * per:.2f} per 100,000 words)")  # fmt: skip
    print("  " + ", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))


if __name__ == "__main__":
    main()
