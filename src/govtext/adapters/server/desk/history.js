/** Undo and redo: whole texts, typing in one go counted as one step, never more than so many characters in all. */

const PAUSE = 1200; // milliseconds after which typing begins a new step
const MOST = 20_000_000; // characters kept

export class History {
  constructor() {
    this.past = [];
    this.future = [];
    this.last = 0;
  }

  /** Remember `state` ({text, caret}) before a change; `typing` joins it to the step before. */
  note(state, typing) {
    const now = Date.now();
    const joined = typing && this.past.length > 0 && now - this.last < PAUSE;
    this.last = typing ? now : 0;
    this.future = [];
    if (joined) return;
    this.past.push(state);
    let kept = this.past.reduce((sum, { text }) => sum + text.length, 0);
    while (kept > MOST && this.past.length > 1) kept -= this.past.shift().text.length;
  }

  undo(state) {
    return this._step(this.past, this.future, state);
  }

  redo(state) {
    return this._step(this.future, this.past, state);
  }

  _step(from, to, state) {
    this.last = 0;
    if (!from.length) return null;
    to.push(state);
    return from.pop();
  }
}
