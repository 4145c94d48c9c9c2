/** Under the text on a narrow screen: the finding at the caret, so that nobody has to scroll to its card and back. */

import { byId, make } from "./dom.js";
import { actions, editor, isWide, list } from "./parts.js";
import { now } from "./state.js";
import { say } from "./words.js";

let shown = null;

export function drawPeek() {
  const place = byId("peek");
  const finding = editor.current && !isWide() ? now(editor.current) : null;
  place.hidden = !finding || finding.stale;
  place.replaceChildren();
  if (place.hidden) {
    shown = null;
    return;
  }
  const button = (word, sign, act) =>
    make("button", { type: "button", "aria-label": say(word), title: say(word), onclick: act }, sign);
  place.append(
    list.card(finding, { here: true }),
    make("p", { class: "peek-tools" },
      button("previous", "‹", () => actions.step(false)),
      button("next", "›", () => actions.step(true)),
      button("close", "×", close)),
  );
  if (finding.id !== shown) uncover(place);
  shown = finding.id;
}

/** Scroll the page so that the words meant do not lie behind the card about them. */
function uncover(place) {
  const mark = editor.mirror.querySelector(".current")?.getBoundingClientRect();
  const over = mark ? mark.bottom + 12 - place.getBoundingClientRect().top : 0;
  if (over > 0) window.scrollBy({ top: over });
}

function close() {
  editor.mark(editor.marks, null);
  drawPeek();
  editor.area.focus({ preventScroll: true });
}
