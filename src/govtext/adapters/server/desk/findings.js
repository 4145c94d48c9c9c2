/** The list of findings: what is meant, why, on what basis, and suggestions that a click applies. */

import { basisList } from "./basis.js";
import { make } from "./dom.js";
import { familyOf } from "./state.js";
import { drawWelcome } from "./welcome.js";
import { current, say } from "./words.js";

const STEP = 150; // cards drawn at once; a long draft can have thousands
const SEVERITIES = ["error", "warning", "suggestion"];

export class FindingList {
  /** `known` holds rules and sources; of `actions` it uses apply, fixAll, sample, show, stepIn and why. */
  constructor(place, known, actions) {
    Object.assign(this, { place, known, actions });
    this.most = STEP;
    this.opened = new Set();
    this.current = null;
  }

  draw(findings, report) {
    if (!report) return drawWelcome(this.place, this.actions.sample);
    const focused = this._focused();
    const open = findings.filter(({ suppressed }) => !suppressed);
    const placed = open.filter(({ place }) => place);
    const asked = open.filter(({ place }) => !place);
    const allowed = findings.filter(({ suppressed }) => suppressed);
    this.place.replaceChildren(
      ...this._head(open, report),
      make("ol", { class: "cards" }, ...placed.slice(0, this.most).map((finding) => this.card(finding))),
      ...this._rest(placed.length - this.most, findings, report),
      ...(asked.length ? [
        make("h3", { class: "questions" }, say("absences")),
        make("p", { class: "about" }, say("absences_about")),
        make("ol", { class: "cards" }, ...asked.map((finding) => this.card(finding))),
      ] : []),
      ...(allowed.length ? [make("details", { class: "allowed" },
        make("summary", {}, `${say("allowed")} (${allowed.length})`),
        make("ol", { class: "cards" }, ...allowed.map((finding) => this.card(finding))))] : []),
    );
    this._refocus(focused, open);
    this.shown = open;
    return undefined;
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

  /** Return the card of a finding; `here` for one that stands beside its place in the text. */
  card(finding, { here = false } = {}) {
    const { id, rule, severity, message, place, span } = finding;
    const title = [this.known.rules.get(rule)?.title[current()] ?? rule, this._element(finding)].filter(Boolean).join(": ");
    const marked = id === this.current && !here ? " current" : "";
    return make(here ? "div" : "li", {
      class: `card ${familyOf(finding)}${marked}`, "data-id": id, "data-rule": rule, tabindex: "-1",
    },
      make("h3", {}, title, " ", make("span", { class: `chip ${severity}` }, say(severity)),
        span && !here ? make("span", { class: "faint line" }, `${say("line")} ${span.line}`) : null),
      make("p", {}, message),
      finding.stale ? make("p", { class: "stale" }, say("stale")) : this._suggestions(finding),
      finding.also?.length ? make("p", { class: "about" }, `${say("also")}: ${this._titles(finding.also)}`) : null,
      make("div", { class: "foot" },
        place && !finding.stale && !here ? this._show(finding) : null,
        this._reasons(finding)));
  }

  /** Return what stands above the cards: how grave they are, and the one click for all that is safe. */
  _head(open, report) {
    if (!open.length) return [make("p", { class: "none" }, say(report.findings.length ? "hidden" : "none"))];
    const safe = open.some(({ suggestions }) => suggestions.some((one) => one.safe && one.edits.length));
    const counts = SEVERITIES.map((severity) => [severity, open.filter((one) => one.severity === severity).length]);
    return [make("div", { class: "actions summary" },
      ...counts.filter(([, count]) => count).map(([severity, count]) => {
        const words = `${count} ${say(severity)}`;
        return make("button", {
          type: "button", class: `chip ${severity}`, "data-severity": severity,
          "aria-label": `${words}: ${say("to_next")}`, title: say("to_next"),
          onclick: () => this.actions.stepIn(severity),
        }, words);
      }),
      safe ? make("button", { type: "button", id: "fix-all", onclick: this.actions.fixAll }, say("fix_all")) : null)];
  }

  _rest(count, findings, report) {
    if (count <= 0) return [];
    const more = () => {
      const first = this.most;
      this.most += STEP;
      this.draw(findings, report);
      this.place.querySelectorAll(".card")[first]?.focus();
    };
    return [make("button", { type: "button", onclick: more }, say("more", { count }))];
  }

  _find(id) {
    return [...this.place.querySelectorAll(".card")].find((card) => card.dataset.id === id);
  }

  _focused() {
    const card = document.activeElement?.closest?.(".card");
    if (!card || !this.place.contains(card)) return null;
    const at = (this.shown ?? []).findIndex(({ id }) => id === card.dataset.id);
    return { id: card.dataset.id, at, what: document.activeElement.dataset.what };
  }

  _refocus(focused, open) {
    if (!focused) return;
    const nearest = open[Math.min(Math.max(focused.at, 0), open.length - 1)]?.id;
    const card = this._find(focused.id) ?? this._find(nearest);
    const same = card?.dataset.id === focused.id && focused.what ? card.querySelector(`[data-what="${focused.what}"]`) : null;
    (same ?? card ?? this.place).focus({ preventScroll: true });
  }

  _element({ params }) {
    const elements = params.element ? this.known.genres.flatMap(({ elements: own }) => own) : [];
    return elements.find(({ name }) => name === params.element)?.title[current()].toLowerCase();
  }

  _titles(others) {
    return others.map(({ rule }) => this.known.rules.get(rule)?.title[current()] ?? rule).join("; ");
  }

  _suggestions(finding) {
    if (!finding.suggestions.length) return null;
    return make("ul", { class: "suggestions" }, ...finding.suggestions.map((suggestion) => {
      const label = suggestion.label || say("remove");
      if (!suggestion.edits.length) {
        return make("li", { class: "advice" }, `${say("advice")}: ${label.replace(/^\((.*)\)$/s, "$1")}`);
      }
      return make("li", {}, make("button", {
        type: "button", class: "apply", "aria-label": `${say("choose")}: ${label}`,
        onclick: () => this.actions.apply(finding, suggestion),
      }, label));
    }));
  }

  _show(finding) {
    const show = () => this.actions.show(finding);
    return make("button", { type: "button", class: "quiet", "data-what": "show", onclick: show }, say("show"));
  }

  _reasons(finding) {
    const why = make("p", { class: "about" });
    const open = this.opened.has(finding.id);
    const fill = async () => {
      const told = await this.actions.why(finding.rule);
      why.textContent = told?.why[current()] ?? "";
    };
    if (open) fill();
    const toggled = (event) => {
      if (event.target.open) fill();
      this.opened[event.target.open ? "add" : "delete"](finding.id);
    };
    return make("details", { open, ontoggle: toggled }, make("summary", { "data-what": "why" }, say("why")), why,
      finding.basis.length ? basisList(finding.basis, this.known.sources) : null);
  }
}
