"""Speed and memory as ratios within one run: ``python tests/benchmarks/bench.py [PART ...]``.

The parts are ``import``, ``cold``, ``cache``, ``layers``, ``rules``, ``linear``, ``memory`` and ``jobs``; without any,
all run. The unit is one pass of ``re.findall(r"\\w+", text)`` over the same text: machines differ, ratios less. Nothing
here asserts a time; it prints what a person compares. Real text is found by GOVTEXT_CORPORA; without it the drafts of
tests/drafts are used.
"""

import contextlib
import ctypes
import gc
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

LAYERS = (
    "tokens", "sentences", "tags", "dates", "times", "quantities", "names", "acronyms", "quotes", "quoted", "language",
    "languages", "passages",
)  # fmt: skip
"""The language layers, in an order in which each finds what it builds on."""

DRAFTS = Path(__file__).resolve().parents[1] / "drafts"


CHECK = "import sys; from govtext.adapters.cli import main; sys.exit(main())"
"""What the command ``govtext`` runs, so that it can be started without being installed."""


def import_ratio() -> None:
    """Print how long ``import govtext`` takes beside ``import spacy``, each in fresh processes, interleaved."""
    bare, own, spacy = _processes(["pass"], ["import govtext"], ["import spacy"])
    print(f"python alone {bare:.3f} s, with govtext {own:.3f} s, with spacy {spacy:.3f} s")
    print(f"whole process: {own / spacy:.3f} of spacy's; import alone: {max(0.0, own - bare) / (spacy - bare):.3f}")


def cold() -> None:
    """Print how long one ``govtext check`` of a draft of some 300 words takes beside ``import spacy``."""
    text = min(releases(), key=lambda release: abs(len(release.split()) - 300))
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.md"
        draft.write_text(text, encoding="utf-8")
        own, spacy = _processes([CHECK, "check", "--no-cache", "--fail-on", "never", str(draft)], ["import spacy"])
    print(f"cold check of {len(text.split())} words {own:.3f} s, import spacy {spacy:.3f} s: ratio {own / spacy:.2f}")


FORGETFUL = f"import os, shutil; shutil.rmtree(os.environ['GOVTEXT_CACHE_DIR'], ignore_errors=True); {CHECK}"
"""The same with a cache that is empty."""


def cache() -> None:
    """Print how long 200 drafts take that the cache knows beside ``import spacy``, and what remembering one costs."""
    texts = releases()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept:
        drafts = Path(folder)
        for number in range(200):
            text = f"{texts[number % len(texts)]}\n\n{number}\n"
            (drafts / f"draft{number:03}.md").write_text(text, encoding="utf-8")
        os.environ["GOVTEXT_CACHE_DIR"] = f"{kept}/govtext"
        forms = ("text", "jsonl", "json", "junit", "github", "gitlab", "rdjson", "sarif", "html")
        check = ["check", "--fail-on", "never", "--format"]
        *known, spacy = _processes(*([CHECK, *check, form, folder] for form in forms), ["import spacy"], rounds=9)
        for form, taken in zip(forms, known, strict=True):
            print(f"200 known drafts as {form:7s}{taken:6.3f} s, import spacy {spacy:.3f} s: ratio {taken / spacy:.2f}")
        one = [*check, "text", str(drafts / "draft000.md")]
        without, first, again = _processes([CHECK, *one, "--no-cache"], [FORGETFUL, *one], [CHECK, *one])
    print(f"one draft without a cache {without:.3f} s, remembered {first:.3f} s, known {again:.3f} s")


def _processes(*runs: Sequence[str], rounds: int = 15) -> list[float]:
    """Return the median seconds of fresh Python processes with these programs and arguments, run in turn.

    All find their bytecode ready, as an installed package has it: the first round makes it and does not count.
    """
    taken: list[list[float]] = [[] for _ in runs]
    with tempfile.TemporaryDirectory() as bytecode:
        own = {"PYTHONPYCACHEPREFIX": bytecode, "PYTHONDONTWRITEBYTECODE": ""}
        for number in range(rounds + 1):
            for run, times in zip(runs, taken, strict=True):
                start = time.perf_counter()
                command = [sys.executable, "-c", *run]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **own})
                if number:
                    times.append(time.perf_counter() - start)
    return [statistics.median(times) for times in taken]


def releases() -> list[str]:
    """Return real press releases, or the project's own drafts."""
    folder = os.environ.get("GOVTEXT_CORPORA")
    path = Path(folder) / "gov" / "press_releases.jsonl" if folder else None
    if path and path.is_file():
        records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        return [f"{record['title']}\n\n{record['text']}" for record in records]
    return [draft.read_text(encoding="utf-8") for draft in sorted(DRAFTS.glob("*.md"))]


def best(work: Callable[[], object], rounds: int = 5, clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the shortest of several runs, in seconds of ``clock``."""
    taken = []
    for _ in range(rounds):
        start = clock()
        work()
        taken.append(clock() - start)
    return min(taken)


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


def memory() -> None:
    """Print the most memory that ``govtext check --format jsonl`` takes over a million words in long drafts."""
    with tempfile.TemporaryDirectory() as folder:
        words = 0
        for number, text in enumerate(_long_texts()):
            (Path(folder) / f"draft{number:05}.txt").write_text(text, encoding="utf-8")
            if (words := words + len(text.split())) >= 1_000_000:
                break
        command = [
            sys.executable,
            "-c",
            CHECK,
            "check",
            "--no-cache",
            "--format",
            "jsonl",
            "--fail-on",
            "never",
            folder,
        ]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
            _, status, used = os.wait4(running.pid, 0)
            running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    print(f"{number + 1} drafts, {words} words as jsonl: at most {used.ru_maxrss // 1024} MiB", flush=True)


def _long_texts() -> Iterator[str]:
    folder = os.environ.get("GOVTEXT_CORPORA")
    path = Path(folder) / "gov" / "laws_docs_1999_2009.jsonl" if folder else None
    if path and path.is_file():
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)["text"]
    else:
        while True:
            yield from releases()


def jobs() -> None:
    """Print how much faster two processes check a folder of drafts than one, from start to end of the command.

    The ratio of processor time tells what is left of it on a machine that is busy with other things.
    """
    for wanted in (600, 2000):
        with tempfile.TemporaryDirectory() as folder:
            words = _drafts(Path(folder), wanted)
            spent: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
            for _ in range(3):
                for count, times in spent.items():
                    times.append(_timed(folder, count))
        (one, cpu_one), (two, cpu_two) = (
            (min(wall for wall, _ in times), min(cpu for _, cpu in times)) for times in spent.values()
        )
        print(
            f"{wanted} drafts, {words} words: one process {one:.1f} s, two {two:.1f} s: {one / two:.2f} times as fast"
        )
        print(f"processor time {cpu_one:.1f} s and {cpu_two:.1f} s: at best {2 * cpu_one / cpu_two:.2f} times as fast")


def _timed(folder: str, count: int) -> tuple[float, float]:
    """Return the seconds and the processor seconds of one ``govtext check --jobs`` with all its processes."""
    _adopt_orphans()
    before, start = os.times(), time.perf_counter()
    command = [sys.executable, "-c", CHECK, "check", "--no-cache", "--jobs", str(count)]
    subprocess.run([*command, "--format", "jsonl", "--fail-on", "never", folder], check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    with contextlib.suppress(ChildProcessError):  # no more of them
        while True:
            os.wait()
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, used


def _adopt_orphans() -> None:
    """Have processes that outlive the one that started them, whose time would be lost, waited for by this one."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER


def _drafts(folder: Path, wanted: int) -> int:
    """Write ``wanted`` drafts made of real news and speeches, or of the releases there are, and return their words."""
    corpora = os.environ.get("GOVTEXT_CORPORA")
    names = ["news/ntrex128_ind_docs", "news/indonli_premises"]
    if wanted > 1000:
        names += ["gov/press_releases", "gov/speeches_jokowi_2017", "graded/folk_tales"]
    texts: list[str] = []
    for name in names if corpora else ():
        path = Path(corpora or "", f"{name}.jsonl")
        if path.is_file():
            records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
            texts += (part for record in records for part in _short_parts(record["text"]))
    texts = texts or releases() * wanted
    drafts = [texts[number::wanted] for number in range(wanted)]
    for number, draft in enumerate(drafts):
        (folder / f"draft{number:04}.md").write_text("\n\n".join(draft), encoding="utf-8")
    return sum(len(text.split()) for text in texts)


def _short_parts(text: str) -> Iterator[str]:
    """Yield ``text`` in parts of some hundred words, cut at the ends of sentences."""
    part: list[str] = []
    for sentence in re.split(r"(?<=[.!?]) ", text):
        part.append(sentence)
        if sum(len(one.split()) for one in part) > 100:
            yield " ".join(part)
            part = []
    if part:
        yield " ".join(part)


if __name__ == "__main__":
    parts = {
        "import": import_ratio, "cold": cold, "cache": cache, "layers": layers, "rules": rules, "linear": linear,
        "memory": memory, "jobs": jobs,
    }  # fmt: skip
    for name in sys.argv[1:] or parts:
        parts[name]()
