/** Tabs as the ARIA practices describe them: arrows move, one panel shows. */

import { byId } from "./dom.js";

/** Wire the tabs in `bar`; return a function that selects the tab of a panel by its id. */
export function wireTabs(bar) {
  const tabs = [...bar.querySelectorAll('[role="tab"]')];
  const select = (chosen, focus = false) => {
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = tab !== chosen;
    }
    if (focus) chosen.focus();
  };
  for (const tab of tabs) tab.addEventListener("click", () => select(tab));
  bar.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    select(tabs[(next + tabs.length) % tabs.length], true);
  });
  return (panel) => select(tabs.find((tab) => tab.getAttribute("aria-controls") === panel));
}
