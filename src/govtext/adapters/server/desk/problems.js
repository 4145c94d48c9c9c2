/** What went wrong, told above the sheet until it is mended or put away; and short notices in the same place. */

import { Problem } from "./api.js";
import { byId, make } from "./dom.js";
import { askKey } from "./keydialog.js";
import { editor } from "./parts.js";
import { current, say } from "./words.js";

const LONGEST_WAIT = 120; // seconds until it is tried again, whatever the server says

let ofChecking = false; // whether what is told is that the draft could not be checked

/** Tell of `error`; `again` repeats what failed. Checking brings `later(ms)`, by which it is tried again in a while. */
export function failed(error, again, later = null) {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "unauthorized") return askKey(again);
  const wait = error.wait && later ? Math.min(error.wait, LONGEST_WAIT) : 0;
  if (wait) later(1000 * wait);
  const words = error.messages[current()] ?? error.messages.id;
  const more = [reasonOf(error), wait ? say("retry_in", { wait }) : null].filter(Boolean).join(" ");
  show("problem", words, more, again);
  ofChecking = later !== null;
  return undefined;
}

/** What a writer can do about a draft that cannot be read is in the message already. */
const reasonOf = ({ code, reasons }) => (code === "bad_input" ? null : reasons?.[current()]);

export const note = (words) => show("problem", words);
export const tell = (words) => show("notice", words);

function show(kind, words, more = "", again = null) {
  const retry = again && make("button", { type: "button", onclick: () => { hide(); again(); } }, say("again"));
  const dismiss = make("button", { type: "button", class: "quiet", onclick: () => { hide(); editor.area.focus(); } }, say("dismiss"));
  ofChecking = false;
  byId("problem").className = kind;
  byId("problem").hidden = false;
  byId("problem").replaceChildren(
    make("p", {}, words),
    more ? make("p", { class: "about" }, more) : "",
    make("p", { class: "actions" }, retry, dismiss),
  );
}

/** Put away that the draft could not be checked, now that it was; anything else stays until it is read. */
export function calm() {
  if (ofChecking) hide();
}

/** Put away whatever is told. */
export function hide() {
  byId("problem").hidden = true;
  byId("problem").replaceChildren();
}
