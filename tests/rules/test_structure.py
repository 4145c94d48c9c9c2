"""No rule without a listing, a card, cases of both sorts, and a page that says what they say."""

import pkgutil
from importlib import import_module

import pytest
from cases import case_file, cases

from govtext import rules
from govtext.rules import ALL, Rule
from govtext.tables import FAMILIES, card, data_folder, sources

NAMES = [rule.name for rule in ALL]


def test_every_rule_that_a_file_declares_is_listed_once() -> None:
    declared = []
    for family in (*FAMILIES, "suppression"):
        package = import_module(f"govtext.rules.{family}")
        for module in pkgutil.iter_modules(package.__path__):
            own = vars(import_module(f"govtext.rules.{family}.{module.name}"))
            declared += [value.name for value in own.values() if isinstance(value, Rule)]
    assert sorted(declared) == sorted(NAMES)
    assert len(set(NAMES)) == len(NAMES)


def test_every_card_belongs_to_a_rule() -> None:
    folder = data_folder() / "rules"
    cards = {f"{path.parent.name}.{path.stem}" for path in folder.rglob("*.toml")}
    assert cards == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_card_rests_on_sources_that_may_be_shown(name: str) -> None:
    for basis in card(name).basis:
        source = sources()[basis.source]
        assert source.verification in {"V1", "V2"}, f"{name} rests on {basis.source}, which is not verified"
        if basis.article is not None:
            assert basis.article in {article.number for article in source.articles}, (name, basis)


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_has_cases_of_both_sorts(name: str) -> None:
    assert case_file(name).is_file(), f"write {case_file(name)}"
    fires = {case.fires for case in cases(name)}
    assert fires == {True, False}, f"{name} needs a case that fires and one that stays silent"


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_without_measured_precision_does_not_warn(name: str) -> None:
    """Warnings are for rules whose precision was measured at 0.85 or more, or whose check is exact."""
    own = card(name)
    if own.severity == "warning":
        assert own.precision is not None and own.precision.value >= 0.85, f"{name} warns: publish its precision"


def test_rules_of_one_family_do_not_import_each_other() -> None:
    for rule in ALL:
        module = import_module(rule.check.__module__)
        others = {value.name for value in vars(module).values() if isinstance(value, Rule)} - {rule.name}
        assert not others, f"{rule.name} imports {others}"
    assert rules.ALL is ALL
