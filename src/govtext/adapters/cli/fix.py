"""``govtext fix``: put safe suggestions into drafts."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from govtext.errors import ConfigError, GovtextError

from .choices import DRAFTS, add_choices
from .console import BROKEN, FINDINGS, OK, complain
from .examiner import Examiner, source_of
from .input import STDIN, STDIN_NAME, draft_bytes, no_input

if TYPE_CHECKING:
    from govtext.fixing import FixResult
    from govtext.rules import Finding

_WORDS = {
    "id": {
        "nothing": "{name}: tidak ada yang perlu diganti",
        "applied": "{name}: {count} diganti",
        "would": "{name}: {count} akan diganti",
        "passed": "{name}: dilewati; naskah {format} tidak diganti isinya",
        "left": "{name}:{line}:{column}: “{text}” tidak diganti ({label}): {reason}",
        "quote": "itu kata-kata orang lain",
        "name": "itu bagian dari sebuah nama",
        "markup": "ada markah di tengahnya",
        "overlap": "tempat yang sama sudah diganti",
        "remains": "temuannya tetap ada sesudah diganti",
        "worse": "penggantinya menimbulkan temuan lain",
    },
    "en": {
        "nothing": "{name}: nothing to replace",
        "applied": "{name}: {count} replaced",
        "would": "{name}: {count} would be replaced",
        "passed": "{name}: passed over; a {format} draft is not fixed",
        "left": "{name}:{line}:{column}: “{text}” not replaced ({label}): {reason}",
        "quote": "those are somebody else's words",
        "name": "it is part of a name",
        "markup": "markup stands inside it",
        "overlap": "the same place has been changed",
        "remains": "the finding would stay",
        "worse": "the new words would cause another finding",
    },
}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    fix = commands.add_parser("fix", help="terapkan saran yang aman | apply safe suggestions")
    fix.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help=DRAFTS,
    )
    fix.add_argument(
        "--diff",
        action="store_true",
        help="tampilkan perubahan (data pribadi disamarkan), jangan menulis | "
        "show what would change (personal data masked), write nothing",
    )
    fix.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="RULE",
        help="hanya aturan atau keluarga ini; boleh diulang | only this rule or family; repeatable",
    )
    fix.add_argument(
        "--stdin",
        action="store_true",
        help="baca satu naskah dari masukan standar, tulis ke keluaran | "
        "read one draft from standard input, write it to the output",
    )
    add_choices(fix)
    fix.set_defaults(run=_fix, min_score=None)


def _fix(options: argparse.Namespace) -> int:
    from govtext.adapters.drafts import drafts
    from govtext.report import InputProblem

    if options.stdin or options.stdin_filename:
        options.paths = [*options.paths, STDIN]
    if not options.paths:
        raise no_input()
    examiner = Examiner(options)
    _check_names(options, examiner)
    broken = changes = False
    for draft in drafts(options.paths):
        if isinstance(draft, InputProblem):
            complain(draft.in_language(examiner.language(draft.source)).message)
            broken = True
            continue
        try:
            if _is_passed_over(draft, options):
                _tell_passed_over(draft, examiner)
                continue
            changes = _fix_one(draft, examiner, options) or changes
        except GovtextError as error:
            complain(error.told(examiner.language(source_of(draft, options))))
            broken = True
    return BROKEN if broken else FINDINGS if changes and options.diff else OK


def _fix_one(name: str, examiner: Examiner, options: argparse.Namespace) -> bool:
    """Fix one draft; tell whether anything changes."""
    from govtext.adapters.rewrite import rewrite
    from govtext.analyzer import Analyzer
    from govtext.document import decode
    from govtext.document.formats import format_for
    from govtext.fixing import Fixer

    source = options.stdin_filename if name == STDIN else name
    shown = source or STDIN_NAME
    config = examiner.config(source)
    format = format_for(source) if source else "markdown"
    fixer = Fixer(
        Analyzer(config),
        format=format,
        source=source,
        genre=options.genre,
        channel=options.channel,
        select=options.select,
    )
    data = draft_bytes(name)
    result = fixer.fix(decode(data, shown))
    if options.diff:
        sys.stdout.writelines(_difference(shown, result))
    elif name == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(result.text.encode())
    elif result.applied:
        rewrite(name, result.text.encode(), data)
    for line in _told(shown, result, config.language, options.diff):
        print(line, file=sys.stderr)
    return bool(result.applied)


def _difference(name: str, result: "FixResult") -> Iterator[str]:
    """Yield a unified diff; personal data is masked in it, line ends are kept."""
    import difflib

    from govtext.outputs.harmless import harmless_lines

    before, after = (text.removeprefix("\ufeff").splitlines(keepends=True) for text in (result.before, result.after))
    for line in difflib.unified_diff(before, after, name, name):
        body = line.rstrip("\r\n")
        yield harmless_lines(body) + ("\n" if body != line else "\n\\ No newline at end of file\n")


def _told(name: str, result: "FixResult", language: str, would: bool) -> Iterator[str]:
    from govtext.outputs.harmless import harmless

    words = _WORDS[language]
    key = "nothing" if not result.applied else "would" if would else "applied"
    yield words[key].format(name=harmless(name), count=len(result.applied))
    for left in result.left:
        line, column = _place(left.finding)
        yield words["left"].format(
            name=harmless(name),
            line=line,
            column=column,
            text=harmless(" ".join((left.finding.text or "").split())),
            label=harmless(left.suggestion.label),
            reason=words[left.reason],
        )


def _place(finding: "Finding") -> tuple[int, int]:
    return (finding.span.line, finding.span.column) if finding.span else (1, 1)


def _is_passed_over(draft: str, options: argparse.Namespace) -> bool:
    """Tell whether a draft is one that nobody named, found in a folder, and its format is not fixed."""
    from govtext.document.formats import format_of
    from govtext.fixing import FIXABLE

    return draft not in options.paths and format_of(draft) not in FIXABLE


def _tell_passed_over(draft: str, examiner: Examiner) -> None:
    from govtext.document.formats import format_of
    from govtext.outputs.harmless import harmless

    words = _WORDS[examiner.config(draft).language]
    print(words["passed"].format(name=harmless(draft), format=format_of(draft)), file=sys.stderr)


def _check_names(options: argparse.Namespace, examiner: Examiner) -> None:
    """Refuse a rule or family that is none; a project's own rule must be one of some draft's project."""
    import difflib

    from govtext.language.personal.model import quoted
    from govtext.rules import ALL
    from govtext.tables import FAMILIES, OWN

    names = [*(rule.name for rule in ALL), *FAMILIES, OWN]
    if any(name.startswith(f"{OWN}.") for name in options.select):
        names += _own_rules(options, examiner)
    for name in options.select:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1, cutoff=0.3)
            en, told = (f" Did you mean {near[0]!r}?", f" Mungkin maksud Anda {near[0]!r}?") if near else ("", "")
            raise ConfigError(
                f"--select: no rule or family {quoted(name)}.{en}",
                f"--select: tidak ada aturan atau keluarga aturan {quoted(name)}.{told}",
            )


def _own_rules(options: argparse.Namespace, examiner: Examiner) -> Iterator[str]:
    from govtext.adapters.drafts import drafts

    for draft in drafts(options.paths):
        if isinstance(draft, str):
            yield from examiner.config(source_of(draft, options)).wording.cards
