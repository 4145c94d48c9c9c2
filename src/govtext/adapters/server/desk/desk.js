/** The desk: one draft, its choices, what the server says about it. The draft is kept in this tab's memory only. */

import { apply, correct, fixAll, insert, redo, undo } from "./acting.js";
import { check, follow, forgetSpoken } from "./checking.js";
import { drawChoices } from "./choices.js";
import { byId } from "./dom.js";
import { copyDraft, offerDownloads, saveDraft, saveReport, saveWord } from "./downloads.js";
import { offerTemplates, openFile, useSample } from "./drafts.js";
import { draw, drawReport } from "./drawing.js";
import { wireKeyDialog } from "./keydialog.js";
import { learn, why } from "./learning.js";
import { atCaret, show, showSpan, step, stepIn, toCard } from "./moving.js";
import { actions, editor, status } from "./parts.js";
import { drawPeek } from "./peek.js";
import { hide } from "./problems.js";
import { state } from "./state.js";
import { current, say, speak } from "./words.js";

Object.assign(actions, {
  changed: follow, moved: atCaret, apply, correct, fixAll, insert, sample: useSample, show, showSpan, step, stepIn, why,
});

function changeLanguage(code) {
  speak(code);
  byId("language").textContent = say("language_other");
  byId("language").lang = current() === "id" ? "en" : "id";
  history.replaceState(null, "", current() === "id" ? location.pathname : "?lang=en");
  forgetSpoken();
  hide(); // what is told there is in the other language
  status(state.report ? "checked" : "empty");
  drawChoices();
  draw();
  drawReport();
  if (editor.text.trim()) check();
}

const CLICKS = {
  new: offerTemplates, open: () => byId("file").click(), undo, redo, copy: copyDraft, download: offerDownloads,
  save: saveDraft, word: saveWord, report: saveReport,
  "templates-close": () => byId("templates").close(), "downloads-close": () => byId("downloads").close(),
  language: () => changeLanguage(current() === "id" ? "en" : "id"),
};
for (const [id, act] of Object.entries(CLICKS)) byId(id).addEventListener("click", act);
for (const id of ["genre", "channel", "format"]) byId(id).addEventListener("change", check);

byId("file").addEventListener("change", async (event) => {
  await openFile(event.target.files[0]);
  event.target.value = "";
});
byId("editor").addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
});
byId("editor").addEventListener("drop", (event) => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  openFile(event.dataTransfer.files[0]);
});

document.addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "F8") {
    event.preventDefault();
    step(!event.shiftKey);
  } else if (event.key === "." && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    toCard();
  } else if (event.key === "Escape" && byId("findings").contains(document.activeElement)) {
    editor.area.focus();
  }
});
window.addEventListener("resize", drawPeek);
window.addEventListener("beforeunload", (event) => { if (editor.text.trim()) event.preventDefault(); });

wireKeyDialog();
changeLanguage(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "id");
if (byId("draft").value) editor.put(byId("draft").value); // a browser that brings back what was typed
learn();
