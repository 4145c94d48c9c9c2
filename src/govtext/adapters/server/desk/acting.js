/** What a click does to the draft: suggestions, skeleton sentences, speakers set right. Undo takes all of it back. */

import { post } from "./api.js";
import { check, later } from "./checking.js";
import { choices } from "./choices.js";
import { byId } from "./dom.js";
import { draw } from "./drawing.js";
import { edited } from "./offsets.js";
import { announce, editor } from "./parts.js";
import { failed, note } from "./problems.js";
import { now, state } from "./state.js";
import { say } from "./words.js";

/** Put a suggestion into the draft, where it has not changed since. */
export function apply(finding, suggestion) {
  const own = now(finding.id);
  const chosen = own && !own.stale && own.suggestions.find(({ label }) => label === suggestion.label);
  if (!chosen) return;
  const last = chosen.edits.reduce((one, other) => (other.end > one.end ? other : one));
  const text = edited(editor.text, chosen.edits);
  state.findings = state.findings.filter(({ id }) => id !== own.id);
  editor.put(text, last.end + text.length - editor.text.length);
  draw();
  announce(say("applied", { label: chosen.label || say("remove") }));
  later(0);
}

/** Have the server put in all suggestions that are safe. */
export async function fixAll() {
  const { genre, channel, language, speakers, format } = choices();
  const text = editor.text;
  try {
    const fixed = await post("fix", { text, format, genre, channel, language, speakers });
    if (text !== editor.text) return;
    if (!fixed.applied.length) return note(say("fix_none"));
    announce(say("fixed", { count: fixed.applied.length }));
    editor.put(fixed.text);
    byId("findings").focus({ preventScroll: true });
    later(0);
  } catch (error) {
    failed(error, fixAll);
  }
}

/** Put a skeleton sentence at the end of the draft. */
export function insert(fill) {
  const text = `${editor.text.trimEnd()}\n\n${fill}\n`;
  editor.put(text, text.length - 1);
  editor.area.focus();
  editor.toEnd();
  announce(say("inserted"));
  later(0);
}

/** Put a speaker into `group`, or leave the reading to govtext again where it is null. */
export function correct(name, group) {
  if (group) state.speakers[name] = group;
  else delete state.speakers[name];
  announce(say("corrected", { name }));
  check();
}

export function undo() {
  editor.undo();
  announce(say("undone"));
}

export function redo() {
  editor.redo();
  announce(say("redone"));
}
