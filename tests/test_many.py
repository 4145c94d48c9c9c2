"""Many drafts: one process or several, in order, and what happens when one dies or is interrupted."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import govtext
from govtext.parallel import in_processes, processes

DRAFTS = [f"# Judul {number}\n\nDinas {number} me-launching aplikasi untuk stakeholder." for number in range(11)]
LOCKED = "---\ngenre: bukan_genre\n---\n\nTeks."


def test_processes_say_what_one_process_says() -> None:
    config = govtext.Config(
        acronyms={"OPD": "Organisasi Perangkat Daerah"}, words={"jargon.cliche": {"gercep": "cepat"}}
    )
    analyzer = govtext.Analyzer(config)
    assert list(analyzer.analyze_many(DRAFTS, jobs=2, batch=3)) == list(analyzer.analyze_many(DRAFTS))


def test_few_drafts_are_taken_ahead() -> None:
    taken = 0

    def endless() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "Halo."

    reports = govtext.Analyzer().analyze_many(endless(), jobs=2, batch=1)
    for _ in range(5):
        next(reports)
    reports.close()  # type: ignore[attr-defined]
    assert 5 <= taken <= 5 + 2 * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_comes_in_its_turn(jobs: int) -> None:
    reports = govtext.Analyzer().analyze_many([DRAFTS[0], DRAFTS[1], LOCKED, DRAFTS[2]], jobs=jobs, batch=4)
    assert [next(reports).findings[0].rule, next(reports).findings[0].rule] == ["jargon.foreign_term"] * 2
    with pytest.raises(govtext.GovtextError, match="bukan_genre"):
        next(reports)


def test_wrong_arguments_are_told_at_once() -> None:
    analyzer = govtext.Analyzer()
    with pytest.raises(TypeError, match="several texts"):
        analyzer.analyze_many("satu naskah")
    with pytest.raises(govtext.ConfigError, match="jobs: -1"):
        analyzer.analyze_many([], jobs=-1)
    for batch in (0, -2):
        with pytest.raises(ValueError, match=rf"batch: {batch} .* write 1 or more"):
            analyzer.analyze_many(DRAFTS, batch=batch)
    for wrong in ({"batch": 1.5}, {"batch": True}, {"jobs": "2"}, {"jobs": None}):
        with pytest.raises(TypeError, match="is a whole number, not"):
            analyzer.analyze_many(DRAFTS, **wrong)  # type: ignore[arg-type]
    own = govtext.Rule("own.local", lambda reading, card: (), _card("own.local"))
    with pytest.raises(govtext.ConfigError, match="top level of a module"):
        govtext.Analyzer(rules=(own,)).analyze_many([], jobs=2)
    assert processes(3) == 3
    assert processes(0) >= 1


def _deadly(word: str) -> "object":
    return lambda item: os._exit(3) if item == word else item.upper()


def _deadly_once(mark: str) -> "object":
    def work(item: str) -> str:
        if item == "c" and not Path(mark).exists():
            Path(mark).touch()
            os._exit(3)
        return item.upper()

    return work


def _unready() -> "object":
    raise ValueError("no such thing")


def test_a_process_that_dies_is_named_by_its_draft() -> None:
    results = in_processes(_deadly, ("f",), "abcdefghij", jobs=2, batch=2)  # type: ignore[arg-type]
    assert [next(results) for _ in range(5)] == list("ABCDE")
    with pytest.raises(govtext.GovtextError, match=r"^draft 5 \(counted from 0\)"):
        next(results)


def test_a_process_that_dies_once_is_replaced(tmp_path: Path) -> None:
    results = in_processes(_deadly_once, (str(tmp_path / "mark"),), "abcdefghij", jobs=2, batch=2)  # type: ignore[arg-type]
    assert "".join(results) == "ABCDEFGHIJ"


def test_a_process_that_cannot_be_set_up_says_why() -> None:
    with pytest.raises(govtext.GovtextError, match="ValueError: no such thing"):
        list(in_processes(_unready, (), "ab", jobs=2))  # type: ignore[arg-type]


def test_a_mistake_of_the_caller_is_told_as_it_is() -> None:
    with pytest.raises(govtext.ConfigError, match=r"^no such genre$"):
        list(in_processes(_misled, (), "ab", jobs=2))  # type: ignore[arg-type]


def _misled() -> "object":
    raise govtext.ConfigError("no such genre")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere processes are spawned")
def test_processes_are_ready_before_they_are_told_their_work(tmp_path: Path) -> None:
    script = tmp_path / "ready.py"
    code = """
        import sys
        from govtext.parallel import in_processes

        def start():
            return lambda name: name in sys.modules

        if __name__ == "__main__":
            given = ["govtext.warm", "spacy", "govtext.rules.kip.personal_data", "no.such.module"]
            print(list(in_processes(start, (), given, jobs=2, ready=["govtext.warm"])))
            print("govtext.warm" in sys.modules)
    """
    script.write_text(textwrap.dedent(code), encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[True, True, True, False]", "False"]
    assert done.stderr == ""


def test_a_script_without_a_guard_is_told(tmp_path: Path) -> None:
    script = tmp_path / "bare.py"
    script.write_text("import govtext\nlist(govtext.Analyzer().analyze_many(['a', 'b'], jobs=2))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'if __name__ == "__main__"' in done.stderr.strip().splitlines()[-1]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no process groups to interrupt")
def test_an_interrupt_ends_all_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    code = """
        import itertools, signal, govtext
        if __name__ == "__main__":
            signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what runs behind it ignore it
            try:
                for report in govtext.Analyzer().analyze_many(itertools.repeat("Halo."), jobs=2):
                    print("read", flush=True)
            except KeyboardInterrupt:
                print("interrupted", flush=True)
    """
    script.write_text(textwrap.dedent(code), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as running:
        assert running.stdout and running.stdout.readline() == "read\n"
        os.killpg(running.pid, signal.SIGINT)
        out, err = running.communicate()  # ends once no process holds the pipes any more
    assert out.splitlines()[-1] == "interrupted"
    assert (running.returncode, err) == (0, "")


def _card(name: str, message: str = "x") -> govtext.Card:
    both, said = {"id": "x", "en": "x"}, {"id": message, "en": message}
    return govtext.Card.model_validate(
        {"name": name, "title": both, "why": both, "scope": "wording", "severity": "warning", "message": said}
    )


def _whole(reading: object, card: govtext.Card) -> Iterator[govtext.Hit]:
    yield govtext.Hit(govtext.Span(0, 4))


def test_own_rules_travel_and_leave_scores_alone() -> None:
    own = govtext.Rule("own.whole", _whole, _card("own.whole"))
    with_own = govtext.Analyzer(rules=(*govtext.rules.ALL, own))
    reports = list(with_own.analyze_many(DRAFTS, format="text", jobs=2))
    plain = list(govtext.Analyzer().analyze_many(DRAFTS, format="text"))
    assert all("own.whole" in {finding.rule for finding in report.findings} for report in reports)
    assert [report.scores for report in reports] == [report.scores for report in plain]


def test_rules_that_do_not_fit_are_refused() -> None:
    bare = govtext.Rule("own.bare", _whole)
    with pytest.raises(govtext.ConfigError, match=r"'own\.bare' has no card"):
        govtext.Analyzer(rules=(bare,))
    with pytest.raises(govtext.ConfigError, match=r"its card is named 'own\.other'"):
        govtext.Analyzer(rules=(govtext.Rule("own.bare", _whole, _card("own.other")),))
    twice = govtext.Rule("own.twice", _whole, _card("own.twice"))
    with pytest.raises(govtext.ConfigError, match="given twice"):
        govtext.Analyzer(rules=(twice, twice))


def test_own_rules_are_chosen_by_name_like_others() -> None:
    card = _card("own.whole").model_copy(update={"thresholds": {"words": 3}})
    rules = (*govtext.rules.ALL, govtext.Rule("own.whole", _whole, card))

    def found(**choices: object) -> list[str]:
        report = govtext.Analyzer(govtext.Config(**choices), rules).analyze(DRAFTS[0], format="text")  # type: ignore[arg-type]
        return [finding.severity for finding in report.findings if finding.rule == "own.whole"]

    assert found() == found(select=["own.whole"]) == found(thresholds={"own.whole": {"words": 5}}) == ["warning"]
    assert found(ignore=["own.whole"]) == found(ignore=["own"]) == found(select=["jargon"]) == []
    assert found(severities={"own.whole": "error"}) == ["error"]
    with pytest.raises(
        govtext.ConfigError, match=r"'own\.whol': ignore: there is no such rule of your own. .*'own.whole'"
    ):
        found(ignore=["own.whol"])
    with pytest.raises(govtext.ConfigError, match=r"'word': own\.whole has no such threshold. .*'words'"):
        found(thresholds={"own.whole": {"word": 5}})
    with pytest.raises(govtext.ConfigError, match=r"'own\.whole': ignore: there is no such rule of your own"):
        govtext.Analyzer(govtext.Config(ignore=["own.whole"]))


def test_front_matter_chooses_among_own_rules() -> None:
    rules = (*govtext.rules.ALL, govtext.Rule("own.whole", _whole, _card("own.whole")))
    analyzer = govtext.Analyzer(rules=rules)
    report = analyzer.analyze("---\ngovtext:\n  ignore: [own.whole]\n---\n\nHalo dunia.")
    assert "own.whole" not in {finding.rule for finding in report.findings}
    with pytest.raises(govtext.ConfigError, match=r"front matter:3: 'own\.whol': ignore: there is no such rule"):
        analyzer.analyze("---\ngovtext:\n  ignore: [own.whol]\n---\n\nHalo dunia.")


@pytest.mark.parametrize("rules", [[_whole], ["own.whole"], [None]])
def test_what_is_no_rule_is_told(rules: Any) -> None:
    with pytest.raises(TypeError, match=r"rules are govtext\.Rule values"):
        govtext.Analyzer(rules=rules)


def _outside(reading: Any, card: govtext.Card) -> Iterator[govtext.Hit]:
    yield govtext.Hit(govtext.Span(0, len(reading.document.text) + 1))


def _backwards(reading: Any, card: govtext.Card) -> Iterator[govtext.Hit]:
    yield govtext.Hit(govtext.Span(5, 3))


def _without_params(reading: Any, card: govtext.Card) -> Iterator[govtext.Hit]:
    yield govtext.Hit(govtext.Span(0, 1))


def _broken(reading: Any, card: govtext.Card) -> Iterator[govtext.Hit]:
    raise ZeroDivisionError
    yield


@pytest.mark.parametrize(
    ("check", "wrong"),
    [(_outside, "outside the text"), (_backwards, "outside the text"), (_without_params, "'term'")],
)
def test_a_rule_whose_hit_cannot_be_written_is_named(check: Any, wrong: str) -> None:
    rule = govtext.Rule("own.local", check, _card("own.local", "“{term}” diganti."))
    with pytest.raises(govtext.ConfigError, match=f"own.local.*{wrong}"):
        govtext.Analyzer(rules=(rule,)).analyze("Halo dunia.")


def test_a_fault_inside_a_rule_names_it() -> None:
    with pytest.raises(ZeroDivisionError) as fault:
        govtext.Analyzer(rules=(govtext.Rule("own.local", _broken, _card("own.local")),)).analyze("Halo dunia.")
    assert fault.value.__notes__ == ["in rule own.local"]
