/** The desk: one draft, its choices, what the server says about it. The draft is kept in this tab's memory only. */

import { Problem, get, getText, post, postForFile, useKey } from "./api.js";
import { byId, download, make } from "./dom.js";
import { Editor } from "./editor.js";
import { drawElements } from "./elements.js";
import { readFile, stem } from "./files.js";
import { FindingList, familyOf } from "./findings.js";
import { edited, moved, toUnits } from "./offsets.js";
import { drawScores, drawStrip } from "./scores.js";
import { drawSpeakers } from "./speakers.js";
import { wireTabs } from "./tabs.js";
import { current, number, say, speak } from "./words.js";

const PAUSE = 600; // milliseconds without typing before the draft is checked again
const FAMILIES = ["balance", "jargon", "readability", "kip", "suppression"];
const RANK = { error: 0, warning: 1, suggestion: 2 };

const known = { rules: new Map(), sources: {}, genres: [], channels: [], whys: new Map() };
const state = { report: null, read: "", findings: [], speakers: {}, name: null, off: new Set(), asking: null, timer: 0, spoken: "" };

const editor = new Editor({ frame: byId("editor"), mirror: byId("mirror"), area: byId("draft"), changed, moved: atCaret });
const list = new FindingList(byId("findings"), { known, why: reasonOf, apply, show, fixAll });
const selectTab = wireTabs(byId("tabs"));

// ---- checking

function choices() {
  return {
    genre: byId("genre").value || null, channel: byId("channel").value || null, language: current(),
    speakers: state.speakers, format: byId("format").value, source: state.name,
  };
}

function changed(change) {
  const shift = (place) => place && moved(place, change);
  const before = staleOnes();
  state.findings = state.findings.map((finding) => {
    const place = shift(finding.place);
    const suggestions = finding.suggestions.map((one) => ({ ...one, edits: one.edits.map(shift) }));
    const stale = finding.stale || (finding.place && !place) || suggestions.some(({ edits }) => edits.includes(null));
    return { ...finding, place: place ?? finding.place, suggestions: stale ? [] : suggestions, stale };
  });
  byId("undo").disabled = !editor.history.past.length;
  byId("redo").disabled = !editor.history.future.length;
  drawMarks();
  if (staleOnes() !== before) list.draw(visible(), state.report);
  later();
}

const staleOnes = () => state.findings.filter(({ stale }) => stale).map(({ id }) => id).join(" ");

function later(wait = PAUSE) {
  state.asking?.abort();
  clearTimeout(state.timer);
  if (editor.text.trim()) status("waiting");
  state.timer = setTimeout(check, wait);
}

async function check() {
  clearTimeout(state.timer);
  state.asking?.abort();
  const text = editor.text;
  if (!text.trim()) return settle(null, text);
  state.asking = new AbortController();
  status("checking");
  try {
    const report = await post("analyze", { text, ...choices() }, state.asking.signal);
    if (text === editor.text) settle(report, text);
  } catch (error) {
    if (error.name !== "AbortError") failed(error, check);
  }
  return undefined;
}

function settle(report, text) {
  calm();
  state.report = report;
  state.read = text;
  state.units = toUnits(text);
  state.findings = report ? report.findings.map(placed) : [];
  status(report ? "checked" : "empty");
  draw();
  drawReport();
  const score = report && report.scores.overall;
  const spoken = report ? say("spoken", { count: open().length, score: score.value === null ? say("no_score") : `${number(score.value)}, ${score.label ?? ""}` }) : "";
  if (spoken !== state.spoken) announce(spoken);
  state.spoken = spoken;
}

function placed(finding) {
  const units = state.units;
  const at = (place) => ({ ...place, start: units(place.start), end: units(place.end) });
  const suggestions = finding.suggestions.map((one) => ({ ...one, edits: one.edits.map(at) }));
  return { ...finding, place: finding.span && at(finding.span), suggestions, stale: false };
}

const open = () => state.findings.filter(({ suppressed }) => !suppressed);
const visible = () => state.findings.filter((finding) => !state.off.has(familyOf(finding)));

// ---- drawing

function draw() {
  drawMarks();
  list.draw(visible(), state.report);
}

function drawMarks() {
  const marks = visible()
    .filter(({ place, stale, suppressed }) => place && !stale && !suppressed)
    .map((finding) => ({ ...finding.place, family: familyOf(finding), id: finding.id, rank: RANK[finding.severity] }));
  editor.mark(marks);
}

function drawReport() {
  const { report } = state;
  drawStrip(byId("strip"), report?.scores);
  drawScores(byId("scores"), report);
  keepingFocus(byId("speakers"), () => drawSpeakers(byId("speakers"), report, textOf, state.speakers, correct));
  drawElements(byId("elements"), report, { ...known, show: showSpan, insert });
  byId("count").textContent = report ? `(${open().length})` : "";
  drawLegend();
  drawGuess();
  const facts = report ? [say("facts", { words: number(report.reading.words), sentences: number(report.reading.sentences) })] : [];
  if (report?.difficulty.label) facts.push(say("difficulty", { label: report.difficulty.label }));
  byId("facts").textContent = facts.join(" · ");
}

const textOf = (span) => state.read.slice(state.units(span.start), state.units(span.end));

function keepingFocus(place, redraw) {
  const speaker = place.contains(document.activeElement) ? document.activeElement.dataset.speaker : null;
  redraw();
  if (speaker) [...place.querySelectorAll("select")].find((one) => one.dataset.speaker === speaker)?.focus();
}

function drawLegend() {
  const focused = document.activeElement?.dataset?.family;
  const count = (family) => open().filter((finding) => familyOf(finding) === family).length;
  const shown = FAMILIES.filter((family) => family !== "suppression" || count(family));
  byId("legend").replaceChildren(...shown.map((family) => make("button", {
    type: "button", class: `family ${family}`, "aria-pressed": String(!state.off.has(family)), "data-family": family,
    onclick: () => {
      state.off[state.off.has(family) ? "delete" : "add"](family);
      draw();
      drawLegend();
    },
  }, make("span", { class: `sample ${family}`, "aria-hidden": "true" }, "abc"), " ", say(family), state.report ? ` ${count(family)}` : "")));
  if (focused) byId("legend").querySelector(`[data-family="${focused}"]`)?.focus();
}

function drawGuess() {
  const guess = state.report?.genre;
  const title = known.genres.find(({ name }) => name === guess?.name)?.title[current()] ?? guess?.name;
  let words = "";
  if (guess && !byId("genre").value) {
    words = !guess.name ? say("guess_unknown") : guess.given ? say("from_draft", { name: title }) : say("guessed", { name: title, sure: number(100 * guess.confidence, 0) });
  }
  byId("guess").textContent = words;
}

function drawChoices() {
  const fill = (select, first, all) => {
    const chosen = select.value;
    select.replaceChildren(make("option", { value: "" }, first), ...all.map(({ name, title }) => make("option", { value: name }, title[current()])));
    select.value = chosen;
  };
  fill(byId("genre"), say("any_genre"), known.genres);
  fill(byId("channel"), say("any_channel"), known.channels);
}

function status(word) {
  byId("status").textContent = say(word);
  byId("status").dataset.state = word;
}

function announce(words) {
  byId("spoken").textContent = words;
}

// ---- acting

function apply(finding, suggestion) {
  const now = state.findings.find(({ id }) => id === finding.id);
  if (!now || now.stale) return;
  const own = now.suggestions.find(({ label }) => label === suggestion.label);
  if (!own) return;
  const last = own.edits.reduce((one, other) => (other.end > one.end ? other : one));
  const text = edited(editor.text, own.edits);
  state.findings = state.findings.filter(({ id }) => id !== now.id);
  editor.put(text, last.end + text.length - editor.text.length);
  list.draw(visible(), state.report);
  announce(say("applied", { label: own.label || say("remove") }));
  later(0);
}

function show(finding) {
  const now = state.findings.find(({ id }) => id === finding.id);
  if (!now?.place || now.stale) return;
  editor.mark(editor.marks, now.id);
  list.point(now.id);
  editor.show(now.place.start, now.place.end);
}

function showSpan(span) {
  if (state.read !== editor.text) return;
  const own = { start: state.units(span.start), end: state.units(span.end), family: "evidence", id: "evidence", rank: 9 };
  editor.mark([...editor.marks.filter(({ id }) => id !== "evidence"), own], "evidence");
  editor.show(own.start, own.end);
}

function insert(fill) {
  const text = `${editor.text.trimEnd()}\n\n${fill}\n`;
  editor.put(text, text.length - 1);
  editor.area.focus();
  announce(say("inserted"));
  later(0);
}

function correct(name, group) {
  if (group) state.speakers[name] = group;
  else delete state.speakers[name];
  announce(say("corrected", { name }));
  check();
}

async function fixAll() {
  const { genre, channel, language, speakers, format } = choices();
  const text = editor.text;
  try {
    const fixed = await post("fix", { text, format, genre, channel, language, speakers });
    if (text !== editor.text) return;
    announce(fixed.applied.length ? say("fixed", { count: fixed.applied.length }) : say("fix_none"));
    if (!fixed.applied.length) return note(say("fix_none"));
    editor.put(fixed.text);
    byId("findings").focus({ preventScroll: true });
    later(0);
  } catch (error) {
    failed(error, fixAll);
  }
}

function atCaret() {
  const place = editor.caret;
  const here = editor.marks.filter(({ start, end, id }) => id !== "evidence" && start <= place && place <= end);
  const narrow = here.sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  editor.mark(editor.marks.filter(({ id }) => id !== "evidence"), narrow?.id ?? null);
  if (narrow && window.matchMedia("(min-width: 60rem)").matches) list.point(narrow.id);
  else list.current = narrow?.id ?? null;
  return narrow;
}

function step(forward) {
  const found = visible().filter(({ place, stale, suppressed }) => place && !stale && !suppressed).sort((one, other) => one.place.start - other.place.start || one.place.end - other.place.end);
  if (!found.length) return;
  const at = found.findIndex(({ id }) => id === editor.current);
  const place = editor.caret;
  const next = at >= 0 ? at + (forward ? 1 : -1) : forward ? found.findIndex((one) => one.place.start >= place) : found.findLastIndex((one) => one.place.end <= place);
  const finding = found[(next + found.length) % found.length];
  selectTab("findings");
  show(finding);
  announce(finding.message);
}

// ---- files and templates

function take(text, format, name) {
  state.speakers = {};
  state.name = name;
  byId("format").value = format;
  editor.put(text, 0);
  byId("editor").scrollTop = 0;
  editor.area.focus();
  check();
}

async function openFile(file) {
  if (!file) return;
  try {
    const read = await readFile(file);
    if (read.format !== "docx") take(read.text, read.format, file.name);
    else {
      const report = await post("analyze", { docx: read.docx, format: "docx", include_text: true, language: current() });
      take(report.text, "text", file.name);
    }
    announce(say("opened", { name: file.name }));
  } catch (error) {
    if (error instanceof Problem) failed(error, () => openFile(file));
    else note(say(error.message));
  }
}

async function useTemplate(genre) {
  byId("templates").close();
  try {
    const text = await getText(`template/${encodeURIComponent(genre.name)}?language=${current()}`);
    byId("genre").value = "";
    take(text, "markdown", null);
    announce(say("template_in", { name: genre.title[current()] }));
  } catch (error) {
    failed(error, () => useTemplate(genre));
  }
}

function offerTemplates() {
  byId("template-list").replaceChildren(...known.genres.map((genre) => make("li", {},
    make("button", { type: "button", "data-genre": genre.name, onclick: () => useTemplate(genre) },
      make("strong", {}, genre.title[current()]), make("span", { class: "about" }, genre.about[current()])))));
  byId("templates").showModal();
}

function saveDraft() {
  if (!editor.text) return note(say("nothing"));
  const [ending, type] = { markdown: ["md", "text/markdown"], text: ["txt", "text/plain"], html: ["html", "text/html"] }[byId("format").value];
  return download(new Blob([editor.text], { type: `${type};charset=utf-8` }), `${stem(state.name)}.${ending}`);
}

async function saveReport() {
  if (!editor.text.trim()) return note(say("nothing"));
  try {
    download(await postForFile("report", { text: editor.text, ...choices() }), `laporan-${stem(state.name)}.html`);
  } catch (error) {
    failed(error, saveReport);
  }
  return undefined;
}

// ---- problems

function failed(error, again) {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "unauthorized") return askKey(again);
  status(editor.text.trim() && state.read !== editor.text ? "failed" : byId("status").dataset.state === "checking" ? "failed" : byId("status").dataset.state);
  const wait = error.wait && again === check ? Math.min(error.wait, 120) : 0;
  if (wait) state.timer = setTimeout(check, 1000 * wait);
  return note(error.messages[current()] ?? error.messages.id, [error.reason, wait ? say("retry_in", { wait }) : null].filter(Boolean).join(" "), again);
}

function note(words, more = "", again = null) {
  const buttons = [
    again ? make("button", { type: "button", onclick: () => { calm(); again(); } }, say("again")) : null,
    make("button", { type: "button", class: "quiet", onclick: () => { calm(); editor.area.focus(); } }, say("dismiss")),
  ];
  byId("problem").hidden = false;
  byId("problem").replaceChildren(make("p", {}, words), more ? make("p", { class: "about" }, more) : "", make("p", { class: "actions" }, ...buttons.filter(Boolean)));
}

function calm() {
  byId("problem").hidden = true;
  byId("problem").replaceChildren();
}

function askKey(again) {
  const dialog = byId("key-dialog");
  byId("key").value = "";
  byId("key-form").onsubmit = () => {
    useKey(byId("key").value.trim());
    learn().then(() => again !== learn && again());
  };
  if (!dialog.open) dialog.showModal();
}

// ---- beginning

async function reasonOf(rule) {
  if (!known.whys.has(rule)) known.whys.set(rule, get(`rules/${encodeURIComponent(rule)}`));
  try {
    return await known.whys.get(rule);
  } catch {
    known.whys.delete(rule);
    return null;
  }
}

async function learn() {
  try {
    const [rules, sources, genres, channels] = await Promise.all(["rules", "sources", "genres", "channels"].map(get));
    known.rules = new Map(rules.map((rule) => [rule.name, rule]));
    Object.assign(known, { sources, genres, channels });
    drawChoices();
    draw();
    drawReport();
  } catch (error) {
    failed(error, learn);
  }
}

function changeLanguage(code) {
  speak(code);
  byId("language").textContent = say("language_other");
  byId("language").lang = current() === "id" ? "en" : "id";
  history.replaceState(null, "", current() === "id" ? location.pathname : "?lang=en");
  state.spoken = "";
  status(state.report ? "checked" : "empty");
  drawChoices();
  draw();
  drawReport();
  if (editor.text.trim()) check();
}

byId("new").addEventListener("click", offerTemplates);
byId("templates-close").addEventListener("click", () => byId("templates").close());
byId("open").addEventListener("click", () => byId("file").click());
byId("file").addEventListener("change", async (event) => {
  await openFile(event.target.files[0]);
  event.target.value = "";
});
byId("undo").addEventListener("click", () => { editor.undo(); announce(say("undone")); });
byId("redo").addEventListener("click", () => { editor.redo(); announce(say("redone")); });
byId("save").addEventListener("click", saveDraft);
byId("report").addEventListener("click", saveReport);
byId("key-cancel").addEventListener("click", () => byId("key-dialog").close());
byId("language").addEventListener("click", () => changeLanguage(current() === "id" ? "en" : "id"));
for (const id of ["genre", "channel", "format"]) byId(id).addEventListener("change", check);
byId("editor").addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
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
    selectTab("findings");
    const id = editor.current ?? atCaret()?.id;
    const card = id && list.point(id, true);
    (card?.querySelector(".apply") ?? card)?.focus();
  } else if (event.key === "Escape" && byId("findings").contains(document.activeElement)) {
    editor.area.focus();
  }
});
window.addEventListener("beforeunload", (event) => { if (editor.text.trim()) event.preventDefault(); });

changeLanguage(new URLSearchParams(location.search).get("lang") === "en" ? "en" : "id");
if (byId("draft").value) editor.put(byId("draft").value);
learn();
