/** The list of findings: what is meant, why, on what basis, and suggestions that a click applies. */

import { basisList } from "./basis.js";
import { make } from "./dom.js";
import { current, say } from "./words.js";

const STEP = 150; // cards drawn at once; a long draft can have thousands

export const familyOf = ({ rule }) => rule.split(".")[0];

export class FindingList {
  /** `known` holds rules and sources; `why(rule)` asks the server; `apply`, `show`, `fixAll` act. */
  constructor(place, { known, why, apply, show, fixAll }) {
    Object.assign(this, { place, known, why, apply, show, fixAll });
    this.most = STEP;
    this.opened = new Set();
    this.current = null;
  }

  draw(findings, report) {
    const focused = this._focused();
    const open = findings.filter(({ suppressed }) => !suppressed);
    const placed = open.filter(({ place }) => place);
    const asked = open.filter(({ place }) => !place);
    const allowed = findings.filter(({ suppressed }) => suppressed);
    const safe = placed.some(({ suggestions }) => suggestions.some((one) => one.safe && one.edits.length));
    this.place.replaceChildren(
      ...(safe ? [make("p", { class: "actions" }, make("button", { type: "button", id: "fix-all", onclick: this.fixAll }, say("fix_all")))] : []),
      ...(open.length ? [] : [make("p", { class: "none" }, say(!report ? "none_yet" : report.findings.length ? "hidden" : "none"))]),
      make("ol", { class: "cards" }, ...placed.slice(0, this.most).map((finding) => this._card(finding))),
      ...(placed.length > this.most ? [make("button", { type: "button", onclick: () => this._more(findings, report) }, say("more", { count: placed.length - this.most }))] : []),
      ...(asked.length ? [make("h3", { class: "questions" }, say("absences")), make("p", { class: "about" }, say("absences_about")),
        make("ol", { class: "cards" }, ...asked.map((finding) => this._card(finding)))] : []),
      ...(allowed.length ? [make("details", { class: "allowed" }, make("summary", {}, `${say("allowed")} (${allowed.length})`),
        make("ol", { class: "cards" }, ...allowed.map((finding) => this._card(finding))))] : []),
    );
    this._refocus(focused, open);
    this.shown = open;
  }

  /** Make one finding stand out and bring its card into view. */
  point(id, focus = false) {
    this.current = id;
    for (const card of this.place.querySelectorAll(".card")) card.classList.toggle("current", card.dataset.id === id);
    const card = this._find(id);
    if (focus) card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: "nearest" });
    return card;
  }

  _find(id) {
    return [...this.place.querySelectorAll(".card")].find((card) => card.dataset.id === id);
  }

  _more(findings, report) {
    const first = this.most;
    this.most += STEP;
    this.draw(findings, report);
    this.place.querySelectorAll(".card")[first]?.focus();
  }

  _focused() {
    const card = document.activeElement?.closest?.(".card");
    if (!card || !this.place.contains(card)) return null;
    return { id: card.dataset.id, at: (this.shown ?? []).findIndex(({ id }) => id === card.dataset.id), what: document.activeElement.dataset.what };
  }

  _refocus(focused, open) {
    if (!focused) return;
    const card = this._find(focused.id) ?? this._find(open[Math.min(Math.max(focused.at, 0), open.length - 1)]?.id);
    const same = card?.dataset.id === focused.id && focused.what ? card.querySelector(`[data-what="${focused.what}"]`) : null;
    (same ?? card ?? this.place).focus({ preventScroll: true });
  }

  _card(finding) {
    const { id, rule, severity, message, place, span } = finding;
    const family = familyOf(finding);
    const title = [this.known.rules.get(rule)?.title[current()] ?? rule, this._element(finding)].filter(Boolean).join(": ");
    return make("li", { class: `card ${family}${id === this.current ? " current" : ""}`, "data-id": id, "data-rule": rule, tabindex: "-1" },
      make("h3", {}, title, " ", make("span", { class: `chip ${severity}` }, say(severity)), span ? make("span", { class: "faint line" }, `${say("line")} ${span.line}`) : null),
      make("p", {}, message),
      finding.stale ? make("p", { class: "stale" }, say("stale")) : this._suggestions(finding),
      finding.also?.length ? make("p", { class: "about" }, `${say("also")}: ${finding.also.map(({ rule: other }) => this.known.rules.get(other)?.title[current()] ?? other).join("; ")}`) : null,
      make("div", { class: "foot" },
        place && !finding.stale ? make("button", { type: "button", class: "quiet", "data-what": "show", onclick: () => this.show(finding) }, say("show")) : null,
        this._reasons(finding)));
  }

  _element({ params }) {
    const elements = params.element ? this.known.genres.flatMap(({ elements: own }) => own) : [];
    return elements.find(({ name }) => name === params.element)?.title[current()].toLowerCase();
  }

  _suggestions(finding) {
    if (!finding.suggestions.length) return null;
    const items = finding.suggestions.map((suggestion) => {
      const label = suggestion.label || say("remove");
      if (!suggestion.edits.length) return make("li", { class: "advice" }, `${say("advice")}: ${label.replace(/^\((.*)\)$/s, "$1")}`);
      return make("li", {}, make("button", { type: "button", class: "apply", "aria-label": `${say("choose")}: ${label}`, onclick: () => this.apply(finding, suggestion) }, label));
    });
    return make("ul", { class: "suggestions" }, ...items);
  }

  _reasons(finding) {
    const why = make("p", { class: "about" });
    const open = this.opened.has(finding.id);
    const fill = async () => {
      const told = await this.why(finding.rule);
      why.textContent = told?.why[current()] ?? "";
    };
    if (open) fill();
    return make("details", { open, ontoggle: (event) => {
      if (event.target.open) fill();
      this.opened[event.target.open ? "add" : "delete"](finding.id);
    } }, make("summary", { "data-what": "why" }, say("why")), why, finding.basis.length ? basisList(finding.basis, this.known.sources) : null);
  }
}
