/** Who speaks in the draft; a group that is read wrongly is corrected here. */

import { make } from "./dom.js";
import { bar } from "./scores.js";
import { GROUPS, current, number, say } from "./words.js";

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

/** `corrections` are by name; `correct(name, group or null)` changes one. */
export function drawSpeakers(place, report, textOf, corrections, correct) {
  const voices = report ? voicesOf(report.reading.quotes, textOf) : [];
  if (!voices.length) return place.replaceChildren(make("p", { class: "none" }, say("no_speakers")));
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.speaker : null;
  const head = ["speaker", "group", "share"].map((word) => make("th", { scope: "col", class: `of-${word}` }, say(word)));
  const rows = voices.map((voice) => make("tr", {},
    make("th", { scope: "row" }, voice.name ?? say("nameless")),
    make("td", {}, voice.name ? groupChoice(voice, corrections, correct) : groupName(voice.group)),
    make("td", { class: "amount" }, `${voice.quotes} (${percent(voice.share)})`)));
  place.replaceChildren(
    make("section", { class: "score" }, make("h3", {}, say("group_shares")), make("ul", { class: "parts" }, ...groupShares(voices))),
    make("p", { class: "about" }, say("speakers_about")),
    make("div", { class: "wide" }, make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows))));
  if (focused) [...place.querySelectorAll("select")].find((one) => one.dataset.speaker === focused)?.focus();
  return undefined;
}

const percent = (share) => `${number(100 * share, 0)}%`;
const groupName = (group) => GROUPS[group]?.[current()] ?? say("unknown_group");

function groupShares(voices) {
  const shares = new Map();
  for (const { group, share } of voices) shares.set(group, (shares.get(group) ?? 0) + share);
  return [...shares].sort((one, other) => other[1] - one[1]).map(([group, share]) => make("li", {},
    make("span", {}, groupName(group)), make("span", { class: "amount" }, percent(share)), bar(100 * share)));
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

/** Return each speaker with the number of quotations and the share of all quoted words, the longest first. */
function voicesOf(quotes, textOf) {
  const found = new Map();
  let all = 0;
  for (const { speaker, group, span } of quotes) {
    const words = (textOf(span).match(WORD) ?? []).length;
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
