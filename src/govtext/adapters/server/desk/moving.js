/** From the text to its findings and back: at the caret, by F8, from a card. */

import { announce, editor, isTouched, isWide, list, selectTab } from "./parts.js";
import { drawPeek } from "./peek.js";
import { now, open, placed, state } from "./state.js";

/** Make the narrowest finding at the caret the current one; return its mark. */
export function atCaret() {
  const place = editor.caret;
  const own = editor.marks.filter(({ id }) => id !== "evidence");
  const here = own.filter(({ start, end }) => start <= place && place <= end);
  const narrow = here.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  editor.mark(own, narrow?.id ?? null);
  if (narrow && isWide()) list.point(narrow.id);
  else list.current = narrow?.id ?? null;
  drawPeek();
  return narrow;
}

/** Show a finding in the text. */
export function show(finding) {
  const own = now(finding.id);
  if (!own?.place || own.stale) return;
  editor.mark(editor.marks, own.id);
  list.point(own.id);
  editor.show(own.place.start, own.place.end, !isTouched());
  drawPeek();
}

/** Show a span of the text that was read, as long as it is still the same text. */
export function showSpan(span) {
  if (state.read !== editor.text) return;
  const own = { start: state.units(span.start), end: state.units(span.end), family: "evidence", id: "evidence", rank: 9 };
  editor.mark([...editor.marks.filter(({ id }) => id !== "evidence"), own], "evidence");
  editor.show(own.start, own.end, !isTouched());
}

/** Go to the next or the previous finding in the text, from the current one or the caret. */
export function step(forward) {
  const found = placed().sort((one, other) => one.place.start - other.place.start || one.place.end - other.place.end);
  if (!found.length) return;
  const at = found.findIndex(({ id }) => id === editor.current);
  const place = editor.caret;
  const near = forward
    ? found.findIndex((one) => one.place.start >= place)
    : found.findLastIndex((one) => one.place.end <= place);
  const next = at < 0 ? near : at + (forward ? 1 : -1);
  const finding = found[(next + found.length) % found.length];
  selectTab("findings");
  show(finding);
  announce(finding.message);
}

/** Go to the next finding of a severity, whether it has a place in the text or is something missing. */
export function stepIn(severity) {
  const found = open().filter((finding) => finding.severity === severity);
  if (!found.length) return;
  const finding = found[(found.findIndex(({ id }) => id === list.current) + 1) % found.length];
  if (finding.place && !finding.stale) show(finding);
  list.point(finding.id, !finding.place);
  announce(finding.message);
}

/** Go from the text to the card of the finding at the caret. */
export function toCard() {
  selectTab("findings");
  const id = editor.current ?? atCaret()?.id;
  const card = id && list.point(id, true);
  (card?.querySelector(".apply") ?? card)?.focus();
}
