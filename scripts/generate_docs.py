"""Write the pages made from cards, cases, sources and models: docs/rules, docs/dasar and the JSON Schema.

Run it after changing a card or a case; a test compares its output with what is committed.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "rules"))

from cases import Case, cases  # noqa: E402

from govtext.report import batch_schema  # noqa: E402
from govtext.rules import ALL  # noqa: E402
from govtext.tables import Card, Source, card, channels, genres, sources  # noqa: E402

FORCE = {"wajib_teks": "wajib bagi teks", "wajib_lembaga": "wajib bagi lembaga", "anjuran": "anjuran"}


def pages() -> dict[str, str]:
    """Return every generated page by its path below docs/."""
    made = {f"rules/{rule.name}.md": rule_page(card(rule.name)) for rule in ALL}
    made["rules/README.md"] = index_page()
    resting = rests_on()
    made |= {
        f"dasar/{key}.md": source_page(key, source, resting) for key, source in sources().items() if key in resting
    }
    made["dasar/README.md"] = sources_page(resting)
    made["wire-format.schema.json"] = json.dumps(batch_schema(), indent=1, ensure_ascii=False) + "\n"
    return made


def rule_page(own: Card) -> str:
    lines = [f"# {own.title.id}", "", f"`{own.name}` · {own.title.en}", "", own.why.id, "", f"*{own.why.en}*", ""]
    lines += ["| | |", "|---|---|", f"| tingkat | {own.severity} |", f"| keyakinan | {own.certainty} |"]
    lines += [f"| ambang `{key}` | {value:g} |" for key, value in own.thresholds.items()]
    if own.precision:
        lines.append(f"| presisi | {own.precision.value:.2f} dari {own.precision.sample} temuan ({own.precision.on}) |")
    lines += ["", "## Pesan", "", f"> {own.message.id}", ">", f"> *{own.message.en}*", ""]
    for variant in own.messages.values():
        lines += [f"> {variant.id}", ">", f"> *{variant.en}*", ""]
    if own.basis:
        lines += ["## Dasar", ""]
        for basis in own.basis:
            source = sources()[basis.source]
            article = f", {basis.article}" if basis.article else ""
            lines.append(f"- {source.title}{article} ({FORCE[basis.force]})")
        lines.append("")
    lines += ["## Contoh", ""]
    for case in cases(own.name):
        lines += [*example(case), ""]
    return "\n".join(lines).rstrip() + "\n"


def example(case: Case) -> list[str]:
    text, shift = case.text, 0
    for start, end in case.spans:
        text = f"{text[: start + shift]}⟦{text[start + shift : end + shift]}⟧{text[end + shift :]}"
        shift += 2
    sign = "ditandai" if case.fires else "dibiarkan"
    quoted = [f"> {line}".rstrip() for line in text.splitlines()]
    absent = [f"> ditanyakan: {', '.join(case.absences)}"] if case.absences else []
    return [f"**{case.title}** ({sign})", "", *quoted, *absent]


def rests_on() -> dict[str, dict[str, set[str]]]:
    """Return for each source and article (or "") the rules and elements that rest on it."""
    resting: dict[str, dict[str, set[str]]] = {}
    bases = [(f"[`{rule.name}`](../rules/{rule.name}.md)", card(rule.name).basis) for rule in ALL]
    bases += [
        (f"{genre.title.id}: {element.title.id}", element.basis)
        for genre in genres().values()
        for element in genre.elements.values()
    ]
    bases += [(f"Saluran: {channel.title.id}", channel.basis) for channel in channels().values()]
    for who, basis in bases:
        for item in basis:
            resting.setdefault(item.source, {}).setdefault(item.article or "", set()).add(who)
    return resting


def source_page(key: str, source: Source, resting: dict[str, dict[str, set[str]]]) -> str:
    lines = [f"# {source.title}", "", "| | |", "|---|---|", f"| kunci | `{key}` |", f"| status | {source.status} |"]
    lines += [f"| verifikasi | {source.verification}: {source.verified_by} |", f"| diperiksa | {source.checked} |", ""]
    about = {article.number: article.about for article in source.articles}
    for number, users in sorted(resting[key].items()):
        lines += [f"## {number or 'Seluruhnya'}", ""]
        if number in about:
            lines += [about[number].id, "", f"*{about[number].en}*", ""]
        lines += [*(f"- {user}" for user in sorted(users)), ""]
    return "\n".join(lines).rstrip() + "\n"


def sources_page(resting: dict[str, dict[str, set[str]]]) -> str:
    lines = ["# Dasar", "", "Peraturan, standar, dan tulisan yang menjadi dasar aturan govtext.", ""]
    lines += ["| dasar | verifikasi | dipakai oleh |", "|---|---|---|"]
    for key in sorted(resting):
        source, users = sources()[key], set().union(*resting[key].values())
        lines.append(f"| [{source.title}]({key}.md) | {source.verification} | {len(users)} |")
    return "\n".join(lines) + "\n"


def index_page() -> str:
    lines = ["# Aturan", "", "| aturan | tingkat | tentang |", "|---|---|---|"]
    for rule in ALL:
        own = card(rule.name)
        lines.append(f"| [`{own.name}`]({own.name}.md) | {own.severity} | {own.title.id} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    made = pages()
    for folder in ("rules", "dasar"):
        for path in (ROOT / "docs" / folder).glob("*.md"):
            if f"{folder}/{path.name}" not in made:
                path.unlink()
    for name, text in made.items():
        path = ROOT / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
