/** Drafts in: from a file, a template, the sample. Each takes the place of what is on the sheet; undo brings it back. */

import { Problem, getText, post } from "./api.js";
import { check } from "./checking.js";
import { byId, make } from "./dom.js";
import { readFile } from "./files.js";
import { announce, editor } from "./parts.js";
import { failed, note, tell } from "./problems.js";
import { known, state } from "./state.js";
import { current, say } from "./words.js";

function take(text, format, name) {
  state.speakers = {};
  state.name = name;
  byId("format").value = format;
  editor.put(text, 0);
  byId("editor").scrollTop = 0;
  editor.area.focus();
  check();
}

/** Open a file. The text of a Word file comes as Markdown: headings and lists stay what they are. */
export async function openFile(file) {
  if (!file) return;
  try {
    const read = await readFile(file);
    const text = read.docx ? (await post("markdown", { docx: read.docx })).text : read.text;
    take(text, read.docx ? "markdown" : read.format, file.name);
    if (read.docx) tell(say("from_word"));
    announce(say("opened", { name: file.name }));
  } catch (error) {
    if (error instanceof Problem) failed(error, () => openFile(file));
    else note(say(error.message));
  }
}

async function useTemplate(genre) {
  byId("templates").close();
  try {
    const text = await getText(`v1/template/${encodeURIComponent(genre.name)}?language=${current()}`);
    byId("genre").value = "";
    take(text, "markdown", null);
    announce(say("template_in", { name: genre.title[current()] }));
  } catch (error) {
    failed(error, () => useTemplate(genre));
  }
}

export function offerTemplates() {
  byId("template-list").replaceChildren(...known.genres.map((genre) => make("li", {},
    make("button", { type: "button", "data-genre": genre.name, onclick: () => useTemplate(genre) },
      make("strong", {}, genre.title[current()]), make("span", { class: "about" }, genre.about[current()])))));
  byId("templates").showModal();
}

export async function useSample() {
  try {
    take(await getText("sample.md"), "markdown", null);
  } catch (error) {
    failed(error, useSample);
  }
}
