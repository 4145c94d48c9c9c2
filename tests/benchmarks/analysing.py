"""What an analysis takes in one process: its layers, its rules, and a word of a longer and longer text."""

import gc
import re
import time
from collections.abc import Callable, Iterator

from measuring import best
from texts import releases

LAYERS = (
    "tokens", "sentences", "tags", "dates", "times", "quantities", "names", "acronyms", "quotes", "quoted", "language",
    "languages", "passages",
)  # fmt: skip
"""The language layers, in an order in which each finds what it builds on."""


def layers() -> None:
    """Print what each layer and a whole analysis cost, in units; and the first pass of this process."""
    texts = releases()
    unit = best(lambda: [re.findall(r"\w+", text) for text in texts], 20)
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    from govtext import Analyzer
    from govtext.document import read
    from govtext.reading import Reading

    analyzer = Analyzer()
    start = time.perf_counter()
    for text in texts:
        analyzer.analyze(text, format="text")
    first = time.perf_counter() - start
    print(f"{len(texts)} texts, {words} words; one unit = {unit * 1000:.2f} ms")
    print(f"{'first pass of a fresh process':32s}{first / unit:8.1f} units")
    document = sum(best(lambda text=text: read(text, "text")) for text in texts)
    print(f"{'document':32s}{document / unit:8.1f} units")
    shortest = _layer_times(lambda: [Reading(read(text, "text")) for text in texts])
    for name, taken in shortest.items():
        print(f"{name:32s}{taken / unit:8.1f} units")
    print(f"{'all layers':32s}{sum(shortest.values()) / unit:8.1f} units")
    warm = best(lambda: [analyzer.analyze(text, format="text") for text in texts])
    print(f"{'warm full analysis':32s}{warm / unit:8.1f} units, {words / warm:,.0f} words a second")


def _layer_times(readings: Callable[[], list[object]], rounds: int = 10) -> dict[str, float]:
    """Return the seconds each layer takes over all texts, each one asked for when those before it are there.

    Each counts at its shortest for each text, since a pause of the machine would outlast most of them.
    """
    shortest: dict[tuple[str, int], float] = {}
    for _ in range(rounds):
        for number, reading in enumerate(readings()):
            for name in LAYERS:
                start = time.perf_counter()
                getattr(reading, name)
                taken = time.perf_counter() - start
                shortest[name, number] = min(taken, shortest.get((name, number), taken))
    return {layer: sum(taken for (name, _), taken in shortest.items() if name == layer) for layer in LAYERS}


def rules() -> None:
    """Print what the stages behind the layers cost, and each rule that costs more than a unit, in units.

    Every text is read as a whole analysis reads it; of several rounds the shortest time of each text counts.
    """
    texts = releases()
    shortest: dict[tuple[int, str], float] = {}
    for _ in range(8):
        for number, text in enumerate(texts):
            for name, taken in _stages(text):
                key = (number, name)
                shortest[key] = min(taken, shortest.get(key, taken))
    spent: dict[str, float] = {}
    for (_, name), taken in shortest.items():
        spent[name] = spent.get(name, 0.0) + taken
    unit = spent.pop("unit")
    for name, taken in spent.items():
        if "." not in name or taken > unit:
            print(f"{name:32s}{taken / unit:8.1f} units")


def _stages(text: str) -> Iterator[tuple[str, float]]:
    """Yield the seconds that each stage takes on ``text``, its layers read before; rules by their names."""
    from govtext.document import read
    from govtext.genres import elements, genre_of, rival_of
    from govtext.reading import Reading
    from govtext.rules import ALL, run
    from govtext.scores import score
    from govtext.tables import card

    yield "unit", best(lambda: re.findall(r"\w+", text), 3)
    reading = Reading(read(text, "text"))
    for name in (*LAYERS, "index"):
        getattr(reading, name)
    for name in ("personal_data", "claims", "disclosures", "loads"):
        yield name, best(lambda name=name: getattr(reading, name), 1)
    yield "genre", best(lambda: genre_of(reading), 1)
    kind = genre_of(reading)
    reading.genre = kind.name
    start = time.perf_counter()
    reading.elements = elements(reading, kind.name, rival_of(kind))
    yield "elements", time.perf_counter() - start
    cards = {rule.name: card(rule.name) for rule in ALL}
    for rule in ALL:
        yield rule.name, best(lambda rule=rule: list(rule.check(reading, cards[rule.name])), 1)
    findings = run(ALL, cards, reading)
    yield "scores", best(lambda: score(reading, findings, "id"), 1)


def linear() -> None:
    """Print how long a word takes in one text, in ten times and in a hundred times that text, in processor time.

    As in the command, what is loaded is set aside from the search for garbage, which otherwise grows with the text.
    """
    from govtext import Analyzer

    analyzer = Analyzer()
    analyzer.analyze(releases()[0], format="text")
    gc.collect()
    gc.freeze()
    for name, text in (("releases", "\n\n".join(releases()[:3])), ("one paragraph", " ".join(releases()[0].split()))):
        analyzer.analyze(text, format="text")
        for times in (1, 10, 100):
            longer = "\n\n".join([text] * times) if name == "releases" else " ".join([text] * times)
            words = len(re.findall(r"\w+", longer))
            taken = best(lambda longer=longer: analyzer.analyze(longer, format="text"), 3, time.process_time)
            print(f"{name} x {times}: {words} words, {taken / words * 1e6:.1f} microseconds a word", flush=True)
    gc.unfreeze()
