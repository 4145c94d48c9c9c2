/** Kind of text, channel and form: what is chosen, and what the draft is taken for where nothing is. */

import { byId, make } from "./dom.js";
import { known, state } from "./state.js";
import { current, number, say } from "./words.js";

/** Return what goes with every request. */
export function choices() {
  return {
    genre: byId("genre").value || null,
    channel: byId("channel").value || null,
    language: current(),
    speakers: state.speakers,
    format: byId("format").value,
    source: state.name,
  };
}

export function drawChoices() {
  fill(byId("genre"), say("any_genre"), known.genres);
  fill(byId("channel"), say("any_channel"), known.channels);
}

function fill(select, first, all) {
  const chosen = select.value;
  const options = all.map(({ name, title }) => make("option", { value: name }, title[current()]));
  select.replaceChildren(make("option", { value: "" }, first), ...options);
  select.value = chosen;
}

export function drawGuess() {
  const guess = state.report?.genre;
  byId("guess").textContent = guess && !byId("genre").value ? guessed(guess) : "";
}

function guessed({ name, given, confidence }) {
  if (!name) return say("guess_unknown");
  const title = known.genres.find((genre) => genre.name === name)?.title[current()] ?? name;
  return given ? say("from_draft", { name: title }) : say("guessed", { name: title, sure: number(100 * confidence, 0) });
}
