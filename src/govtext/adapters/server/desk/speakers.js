/** Who speaks in the draft; a group that is read wrongly is corrected here. */

import { make } from "./dom.js";
import { GROUPS, current, number, say } from "./words.js";

/** `corrections` are by name; `correct(name, group or null)` changes one. */
export function drawSpeakers(place, report, textOf, corrections, correct) {
  const voices = report ? voicesOf(report.reading.quotes, textOf) : [];
  if (!voices.length) return place.replaceChildren(make("p", { class: "none" }, say("no_speakers")));
  const head = ["speaker", "group", "quotes", "share"].map((word) => make("th", { scope: "col", class: `of-${word}` }, say(word)));
  const rows = voices.map((voice) => make("tr", {},
    make("th", { scope: "row" }, voice.name ?? say("nameless")),
    make("td", {}, voice.name ? groupChoice(voice, corrections, correct) : (GROUPS[voice.group]?.[current()] ?? say("unknown_group"))),
    make("td", { class: "amount" }, String(voice.quotes)),
    make("td", { class: "amount" }, `${number(100 * voice.share, 0)}%`)));
  return place.replaceChildren(make("p", { class: "about" }, say("speakers_about")),
    make("div", { class: "wide" }, make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows))));
}

function groupChoice(voice, corrections, correct) {
  const { name, group } = voice;
  const corrected = name in corrections;
  const first = corrected ? say("reread") : group ? null : say("unknown_group");
  const options = Object.entries(GROUPS).map(([key, title]) => make("option", { value: key, selected: key === group }, title[current()]));
  if (first) options.unshift(make("option", { value: "", selected: !group }, first));
  return make("select", {
    "aria-label": say("group_of", { name }), "data-speaker": name, class: corrected ? "corrected" : null,
    onchange: (event) => correct(name, event.target.value || null),
  }, ...options);
}

function voicesOf(quotes, textOf) {
  const found = new Map();
  let all = 0;
  for (const { speaker, group, span } of quotes) {
    const words = (textOf(span).match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []).length;
    const key = JSON.stringify([speaker, group]);
    const voice = found.get(key) ?? { name: speaker, group, quotes: 0, words: 0 };
    voice.quotes += 1;
    voice.words += words;
    all += words;
    found.set(key, voice);
  }
  const voices = [...found.values()].map((voice) => ({ ...voice, share: all ? voice.words / all : 0 }));
  return voices.sort((one, other) => other.words - one.words);
}
