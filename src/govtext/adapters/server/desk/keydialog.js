/** The key that a server may ask for: asked once for all that waits for it. */

import { useKey } from "./api.js";
import { byId } from "./dom.js";

const waiting = new Set();

/** Ask for a key, then call `again`. */
export function askKey(again) {
  waiting.add(again);
  byId("key").value = "";
  if (!byId("key-dialog").open) byId("key-dialog").showModal();
}

export function wireKeyDialog() {
  byId("key-form").addEventListener("submit", () => {
    useKey(byId("key").value.trim());
    const all = [...waiting];
    waiting.clear();
    for (const again of all) again();
  });
  byId("key-cancel").addEventListener("click", () => byId("key-dialog").close());
}
