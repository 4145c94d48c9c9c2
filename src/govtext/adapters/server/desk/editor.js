/** The sheet: a textarea over a mirror of its text that carries the marks. Both grow together; the frame scrolls. */

import { make } from "./dom.js";
import { History } from "./history.js";
import { difference } from "./offsets.js";

export class Editor {
  /** `changed(change)` is told of every change of the text, `moved()` of the caret. */
  constructor({ frame, mirror, area, changed, moved }) {
    Object.assign(this, { frame, mirror, area, changed });
    this.text = "";
    this.marks = [];
    this.keys = [];
    this.current = null;
    this.history = new History();
    this.before = { text: "", caret: 0 };
    area.addEventListener("input", () => this._took(area.value, true));
    area.addEventListener("beforeinput", (event) => {
      this.before.caret = area.selectionStart;
      if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
        event.preventDefault();
        if (event.inputType === "historyUndo") this.undo();
        else this.redo();
      }
    });
    area.addEventListener("keydown", (event) => this._keys(event));
    area.addEventListener("click", moved);
    area.addEventListener("scroll", () => this._settle());
    area.addEventListener("keyup", (event) => {
      if (/^(Arrow|Home|End|Page)/.test(event.key)) moved();
    });
    this.draw();
  }

  get caret() {
    return this.area.selectionStart;
  }

  /** Replace the text as one step that can be undone. */
  put(text, caret = null) {
    if (text === this.text) return;
    this.before.caret = this.area.selectionStart;
    const place = caret ?? Math.min(this.before.caret, text.length);
    this.area.value = text;
    this.area.setSelectionRange(place, place);
    this._took(text, false);
  }

  undo() {
    this._restore(this.history.undo(this._state()));
  }

  redo() {
    this._restore(this.history.redo(this._state()));
  }

  /** Select a place and bring it into view. */
  show(start, end, focus = true) {
    this.area.setSelectionRange(start, end);
    if (focus) this.area.focus({ preventScroll: true });
    const mark = this.mirror.querySelector(".current") ?? this.mirror;
    if (mark === this.mirror) return;
    const frame = this.frame.getBoundingClientRect();
    const own = mark.getBoundingClientRect();
    if (own.top < frame.top + 24 || own.bottom > frame.bottom - 24) {
      this.frame.scrollTop += own.top - frame.top - frame.height / 3;
    }
    if (frame.bottom < 80 || frame.top > window.innerHeight - 80) this.frame.scrollIntoView({ block: "start" });
  }

  /** Bring the end of the text into view. */
  toEnd() {
    this.frame.scrollTop = this.frame.scrollHeight;
  }

  /** Show `marks` ({start, end, family, id, rank}); the one called `current` stands out. */
  mark(marks, current = this.current) {
    this.marks = marks;
    this.current = current;
    this.draw();
  }

  /** Draw the mirror anew: line by line, and only the lines that differ, so that a long draft stays quick to type in. */
  draw() {
    const lines = this._lines();
    const most = Math.min(lines.length, this.keys.length);
    let same = 0;
    while (same < most && lines[same].key === this.keys[same]) same++;
    let tail = 0;
    while (tail < most - same && lines[lines.length - 1 - tail].key === this.keys[this.keys.length - 1 - tail]) tail++;
    const own = this.mirror.children;
    const next = own[this.keys.length - tail] ?? null;
    for (let gone = this.keys.length - tail - same; gone > 0; gone--) own[same].remove();
    const fresh = document.createDocumentFragment();
    for (const { pieces } of lines.slice(same, lines.length - tail)) fresh.append(line(pieces));
    this.mirror.insertBefore(fresh, next);
    this.keys = lines.map(({ key }) => key);
    this._settle();
  }

  /** Return for each line its pieces ([words, classes]) and a key that tells whether it must be drawn again. */
  _lines() {
    const found = stretches(this.marks);
    const lines = [];
    let at = 0;
    let first = 0;
    for (const words of this.text.split("\n")) {
      const end = at + words.length;
      const pieces = [];
      let from = at;
      while (first < found.length && found[first].end <= at) first++;
      for (let index = first; index < found.length && found[index].start < end; index++) {
        const start = Math.max(found[index].start, at);
        const stop = Math.min(found[index].end, end);
        if (start > from) pieces.push([this.text.slice(from, start), ""]);
        pieces.push([this.text.slice(start, stop), this._classes(found[index].own)]);
        from = stop;
      }
      if (from < end) pieces.push([this.text.slice(from, end), ""]);
      lines.push({ pieces, key: pieces.flat().join("\0") });
      at = end + 1;
    }
    return lines;
  }

  _classes([top, ...under]) {
    const second = under.find((mark) => mark.family !== top.family);
    const current = [top, ...under].some((mark) => mark.id === this.current);
    return ["mark", top.family, second ? `with-${second.family}` : "", current ? "current" : ""].filter(Boolean).join(" ");
  }

  /** Scroll the frame, not the textarea: browsers move the textarea to its caret before the mirror has grown. */
  _settle() {
    const by = this.area.scrollTop;
    if (!by) return;
    this.area.scrollTop = 0;
    this.frame.scrollTop += by;
  }

  _state() {
    return { text: this.text, caret: this.area.selectionStart };
  }

  _restore(state) {
    if (!state) return;
    this.area.value = state.text;
    this.area.setSelectionRange(state.caret, state.caret);
    this._changed(state.text);
  }

  _took(text, typing) {
    this.history.note({ ...this.before }, typing);
    this._changed(text);
  }

  _changed(text) {
    const change = difference(this.text, text);
    this.text = text;
    this.before = { text, caret: this.area.selectionStart };
    this.changed(change);
  }

  _keys(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "z" || key === "y") {
      event.preventDefault();
      if (key === "y" || event.shiftKey) this.redo();
      else this.undo();
    }
  }
}

/** Return a line of the mirror; an empty one keeps its height. */
function line(pieces) {
  return make("div", {}, ...(pieces.length ? pieces.map(([words, classes]) => (classes ? make("span", { class: classes }, words) : words)) : ["\u200b"]));
}

/** Return the stretches of text under the same marks, narrowest mark first, in order. */
export function stretches(marks) {
  const events = [];
  for (const mark of marks) {
    if (mark.end > mark.start) events.push([mark.start, 1, mark], [mark.end, 0, mark]);
  }
  events.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const found = [];
  const open = new Set();
  let at = 0;
  for (const [place, opens, mark] of events) {
    if (open.size && place > at) {
      const own = [...open].sort((one, other) => one.end - one.start - (other.end - other.start) || one.rank - other.rank);
      found.push({ start: at, end: place, own });
    }
    at = place;
    if (opens) open.add(mark);
    else open.delete(mark);
  }
  return found;
}
