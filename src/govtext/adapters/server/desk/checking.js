/** The draft is checked whenever the writer stops typing; an older answer never overtakes a newer one. */

import { post } from "./api.js";
import { choices } from "./choices.js";
import { byId } from "./dom.js";
import { draw, drawMarks, drawReport } from "./drawing.js";
import { moved } from "./offsets.js";
import { announce, editor, list, status } from "./parts.js";
import { drawPeek } from "./peek.js";
import { calm, failed } from "./problems.js";
import { keep, open, state, visible } from "./state.js";
import { number, say } from "./words.js";

const PAUSE = 600; // milliseconds without typing before the draft is checked again

let timer = 0;
let asking = null;
let spoken = "";

/** Check the draft after a while, and nothing before. */
export function later(wait = PAUSE) {
  stop();
  if (editor.text.trim()) status("waiting");
  timer = setTimeout(check, wait);
}

export async function check() {
  stop();
  const text = editor.text;
  if (!text.trim()) return settle(null, text);
  asking = new AbortController();
  status("checking");
  try {
    const report = await post("analyze", { text, ...choices() }, asking.signal);
    if (text === editor.text) settle(report, text);
  } catch (error) {
    if (error.name === "AbortError") return;
    status("failed");
    failed(error, check, later);
  }
}

function stop() {
  asking?.abort();
  clearTimeout(timer);
}

function settle(report, text) {
  calm();
  keep(report, text);
  status(report ? "checked" : "empty");
  draw();
  drawReport();
  const words = report ? summary(report) : "";
  if (words !== spoken) announce(words);
  spoken = words;
}

function summary({ scores }) {
  const { value, label } = scores.overall;
  const score = value === null ? say("no_score") : [number(value), label].filter(Boolean).join(", ");
  return say("spoken", { count: open().length, score });
}

/** Say the result anew after the next check, whether or not it is another: the language has changed. */
export function forgetSpoken() {
  spoken = "";
}

/** Let the findings follow a change of the text; those that it touched wait for the next check. */
export function follow(change) {
  const before = staleOnes();
  const shift = (place) => place && moved(place, change);
  state.findings = state.findings.map((finding) => {
    const place = shift(finding.place);
    const suggestions = finding.suggestions.map((one) => ({ ...one, edits: one.edits.map(shift) }));
    const stale = finding.stale || (finding.place && !place) || suggestions.some(({ edits }) => edits.includes(null));
    return { ...finding, place: place ?? finding.place, suggestions: stale ? [] : suggestions, stale };
  });
  byId("undo").disabled = !editor.history.past.length;
  byId("redo").disabled = !editor.history.future.length;
  drawMarks();
  if (staleOnes() !== before) list.draw(visible(), state.report);
  drawPeek();
  later();
}

const staleOnes = () => state.findings.filter(({ stale }) => stale).map(({ id }) => id).join(" ");
