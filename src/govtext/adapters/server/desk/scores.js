/** The five numbers, and what they are made of. */

import { make } from "./dom.js";
import { number, part, say } from "./words.js";

const FAMILIES = ["overall", "balance", "jargon", "readability", "kip"];

const gradeOf = ({ grade }) => (grade ? make("span", { class: `grade g${grade}` }, make("span", { class: "hidden" }, `${say("grade")} `), grade) : null);
const valueOf = ({ value }, ...more) => (value === null ? make("span", { class: "unscored" }, say("no_score")) : make("span", { class: "value" }, number(value), ...more));

export function drawStrip(place, scores) {
  place.replaceChildren(...FAMILIES.map((name) => {
    const score = scores?.[name];
    return make("li", { class: name }, make("span", { class: "name" }, say(name)),
      make("span", { class: "figure" }, score ? valueOf(score) : make("span", { class: "unscored" }, "–"), " ", score ? gradeOf(score) : null));
  }));
}

export function drawScores(place, report) {
  if (!report) return place.replaceChildren(make("p", { class: "none" }, say("none_yet")));
  return place.replaceChildren(...FAMILIES.map((name) => scoreCard(name, report.scores[name])));
}

function scoreCard(name, score) {
  const parts = score.parts.map((one) => {
    const title = name === "overall" ? say(one.name) : part(one.name);
    const why = one.reason && one.reason !== score.reason ? make("span", { class: "about" }, one.reason) : null;
    return make("li", {}, make("span", {}, title), make("span", { class: "amount" }, one.value === null ? "–" : number(one.value)), bar(one.value), why);
  });
  return make("section", { class: `score ${name}` }, make("h3", {}, say(name)),
    make("p", { class: "figure" }, valueOf(score, make("span", { class: "faint" }, ` ${say("of_100")}`)), " ", gradeOf(score), " ", score.label ?? ""),
    score.reason ? make("p", { class: "about" }, score.reason) : null, make("ul", { class: "parts" }, ...parts));
}

/** Return a bar that is `value` percent full. */
export function bar(value) {
  const fill = make("span", { class: "fill" });
  fill.style.inlineSize = `${value ?? 0}%`;
  return make("span", { class: "bar", "aria-hidden": "true" }, fill);
}
