/** The parts of the page that others act on, and `actions`: what they set off, filled in by desk.js. */

import { byId } from "./dom.js";
import { Editor } from "./editor.js";
import { FindingList } from "./findings.js";
import { known } from "./state.js";
import { wireTabs } from "./tabs.js";
import { say } from "./words.js";

export const actions = {};

export const editor = new Editor({
  frame: byId("editor"), mirror: byId("mirror"), area: byId("draft"),
  changed: (change) => actions.changed(change),
  moved: () => actions.moved(),
});
export const list = new FindingList(byId("findings"), known, actions);
export const selectTab = wireTabs(byId("tabs"));

/** Whether text and findings stand side by side. */
export const isWide = () => window.matchMedia("(min-width: 60rem)").matches;

/** Whether a finger points: then the text is not focused to show a place in it, for a keyboard would cover it. */
export const isTouched = () => window.matchMedia("(pointer: coarse)").matches;

/** Have a screen reader say `words`. */
export function announce(words) {
  byId("spoken").textContent = words;
}

/** Say under the sheet how far the check is: `word` is a key of the desk's words. */
export function status(word) {
  byId("status").textContent = say(word);
  byId("status").dataset.state = word;
}
