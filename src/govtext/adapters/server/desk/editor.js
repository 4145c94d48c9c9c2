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

  /** Show `marks` ({start, end, family, id, rank}); the one called `current` stands out. */
  mark(marks, current = this.current) {
    this.marks = marks;
    this.current = current;
    this.draw();
  }

  draw() {
    const text = this.text;
    const children = [];
    let at = 0;
    for (const { start, end, own } of stretches(this.marks)) {
      if (start > at) children.push(text.slice(at, start));
      const [top, ...under] = own;
      const second = under.find((mark) => mark.family !== top.family);
      const classes = ["mark", top.family, second ? `with-${second.family}` : "", own.some((mark) => mark.id === this.current) ? "current" : ""];
      children.push(make("span", { class: classes.filter(Boolean).join(" ") }, text.slice(start, end)));
      at = end;
    }
    children.push(`${text.slice(at)}\n\u200b`); // a last empty line takes room only when something stands on it
    this.mirror.replaceChildren(...children);
    this._settle();
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
