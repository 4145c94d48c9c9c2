/** What stands in place of findings before there is a draft: what govtext looks at, and a sample to see it. */

import { make } from "./dom.js";
import { say } from "./words.js";

const FAMILIES = ["balance", "jargon", "readability", "kip"];

export function drawWelcome(place, sample) {
  place.replaceChildren(
    make("p", { class: "none" }, say("none_yet")),
    make("dl", { class: "welcome" }, ...FAMILIES.map((family) => make("div", { class: family },
      make("dt", {}, say(family)), make("dd", {}, say(`about_${family}`))))),
    make("p", { class: "actions" }, make("button", { type: "button", id: "sample", onclick: sample }, say("sample"))),
  );
}
