/** What the kind of text should say: found, not found, and the article behind each. */

import { basisList } from "./basis.js";
import { make } from "./dom.js";
import { current, say } from "./words.js";

const SIGN = { present: "✓", absent: "?", uncertain: "~", not_applicable: "·" };
const ORDER = ["absent", "uncertain", "present", "not_applicable"]; // what is to be done stands first

/** `show(span)` leads to the evidence, `insert(fill)` puts a skeleton sentence into the draft. */
export function drawElements(place, report, { genres, sources, show, insert }) {
  const genre = genres.find(({ name }) => name === report?.genre.name);
  if (!genre) return place.replaceChildren(make("p", { class: "none" }, say(report ? "no_elements" : "none_yet")));
  const states = report.reading.elements;
  const fills = new Map(report.findings.filter(({ params }) => params.fill).map(({ params }) => [params.element, params.fill]));
  const asked = genre.elements.filter(({ name }) => states[name] && states[name].state !== "not_applicable");
  const present = asked.filter(({ name }) => states[name].state === "present").length;
  const rank = ({ name }) => ORDER.indexOf(states[name].state);
  const known = genre.elements.filter(({ name }) => states[name]).sort((one, other) => rank(one) - rank(other));
  const items = known.map((element) => item(element, states[element.name], fills.get(element.name), { sources, show, insert }));
  return place.replaceChildren(
    make("p", { class: "about" }, say("elements_about", { present, all: asked.length, name: genre.title[current()].toLowerCase() })),
    make("ul", { class: "elements" }, ...items));
}

function item(element, { state, evidence }, fill, { sources, show, insert }) {
  const first = evidence[0];
  return make("li", { class: `element ${state}`, "data-element": element.name },
    make("h3", {}, make("span", { class: "sign", "aria-hidden": "true" }, SIGN[state]), element.title[current()], " ", make("span", { class: "state" }, say(state))),
    state === "absent" || state === "uncertain" ? make("p", {}, element.ask[current()]) : null,
    make("div", { class: "foot" },
      state === "present" && first ? make("button", { type: "button", class: "quiet", onclick: () => show(first) }, say("evidence")) : null,
      state === "absent" && fill ? make("button", { type: "button", class: "quiet", onclick: () => insert(fill) }, say("insert")) : null,
      element.basis.length ? make("details", {}, make("summary", {}, say("basis")), basisList(element.basis, sources)) : null));
}
