/** The families of marks: how they look, how many there are, and whether they are shown. */

import { byId, make } from "./dom.js";
import { FAMILIES, familyOf, open, state } from "./state.js";
import { say } from "./words.js";

/** Draw the legend; `changed` is called when a family is switched on or off. */
export function drawLegend(changed) {
  const place = byId("legend");
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.family : null;
  const count = (family) => open().filter((finding) => familyOf(finding) === family).length;
  const shown = FAMILIES.filter((family) => family !== "suppression" || count(family));
  place.replaceChildren(...shown.map((family) => make("button", {
    type: "button", class: `family ${family}`, "aria-pressed": String(!state.off.has(family)), "data-family": family,
    onclick: () => {
      state.off[state.off.has(family) ? "delete" : "add"](family);
      changed();
    },
  }, make("span", { class: `sample ${family}`, "aria-hidden": "true" }, "ab"), " ", say(family), state.report ? ` ${count(family)}` : "")));
  if (focused) place.querySelector(`[data-family="${focused}"]`)?.focus();
}
