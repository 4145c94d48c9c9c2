/** Drafts out: as they are, as a Word file, to the clipboard; and the report. */

import { postForFile } from "./api.js";
import { choices } from "./choices.js";
import { byId, download } from "./dom.js";
import { stem } from "./files.js";
import { announce, editor } from "./parts.js";
import { failed, note } from "./problems.js";
import { state } from "./state.js";
import { say } from "./words.js";

const ENDINGS = { markdown: ["md", "text/markdown"], text: ["txt", "text/plain"], html: ["html", "text/html"] };

export function offerDownloads() {
  if (!editor.text.trim()) return note(say("nothing"));
  const format = byId("format").value;
  byId("word").parentElement.hidden = format === "html";
  byId("save-ending").textContent = `.${ENDINGS[format][0]}`;
  return byId("downloads").showModal();
}

export function saveDraft() {
  byId("downloads").close();
  const [ending, type] = ENDINGS[byId("format").value];
  download(new Blob([editor.text], { type: `${type};charset=utf-8` }), `${stem(state.name)}.${ending}`);
}

export async function saveWord() {
  byId("downloads").close();
  try {
    const file = await postForFile("word", { text: editor.text, format: byId("format").value });
    download(file, `${stem(state.name)}.docx`);
  } catch (error) {
    failed(error, saveWord);
  }
}

export async function saveReport() {
  byId("downloads").close();
  try {
    download(await postForFile("report", { text: editor.text, ...choices() }), `laporan-${stem(state.name)}.html`);
  } catch (error) {
    failed(error, saveReport);
  }
}

/** Copy the draft; browsers that forbid it without HTTPS copy what is selected. */
export async function copyDraft() {
  if (!editor.text.trim()) return note(say("nothing"));
  try {
    await navigator.clipboard.writeText(editor.text);
  } catch {
    const caret = editor.caret;
    editor.area.select();
    const copied = document.execCommand("copy");
    editor.area.setSelectionRange(caret, caret);
    if (!copied) return note(say("copy_failed"));
  }
  byId("copy").textContent = say("copied");
  setTimeout(() => { byId("copy").textContent = say("copy"); }, 2000);
  return announce(say("copied"));
}
