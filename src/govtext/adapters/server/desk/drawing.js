/** The page as the state has it: marks, findings, scores, speakers, elements. */

import { drawGuess } from "./choices.js";
import { byId } from "./dom.js";
import { drawElements } from "./elements.js";
import { drawLegend } from "./legend.js";
import { actions, editor, list } from "./parts.js";
import { drawPeek } from "./peek.js";
import { drawScores, drawStrip } from "./scores.js";
import { drawSpeakers } from "./speakers.js";
import { known, marks, open, state, textOf, visible } from "./state.js";
import { number, say } from "./words.js";

/** Draw marks and findings. */
export function draw() {
  drawMarks();
  list.draw(visible(), state.report);
  drawPeek();
}

export function drawMarks() {
  editor.mark(marks());
}

/** Draw all that the report says besides its findings. */
export function drawReport() {
  const { report } = state;
  drawStrip(byId("strip"), report?.scores);
  drawScores(byId("scores"), report);
  drawSpeakers(byId("speakers"), report, textOf, state.speakers, actions.correct);
  drawElements(byId("elements"), report, { ...known, show: actions.showSpan, insert: actions.insert });
  byId("count").textContent = report ? `(${open().length})` : "";
  drawLegend(switched);
  drawGuess();
  drawFacts(report);
}

function switched() {
  draw();
  drawLegend(switched);
}

function drawFacts(report) {
  const facts = [];
  if (report) {
    const { words, sentences } = report.reading;
    facts.push(say("facts", { words: number(words), sentences: number(sentences) }));
    if (report.difficulty.label) facts.push(say("difficulty", { label: report.difficulty.label }));
  }
  byId("facts").textContent = facts.join(" · ");
}
