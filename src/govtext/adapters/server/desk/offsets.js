/** Places in a text: the server counts code points, JavaScript UTF-16 units; and places move when the text changes. */

const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** Return a function from code points to UTF-16 units in `text`. */
export function toUnits(text) {
  const astral = []; // code points before each character that takes two units
  for (const match of text.matchAll(ASTRAL)) astral.push(match.index - astral.length);
  if (!astral.length) return (place) => place;
  return (place) => {
    let low = 0;
    let high = astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (astral[middle] < place) low = middle + 1;
      else high = middle;
    }
    return place + low;
  };
}

/** Return the one stretch that differs: `[start, end)` of `before` gave way to `length` units of `after`. */
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < most - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** Return `place` (`start`, `end`) after `change`, or null where the change touched it. */
export function moved(place, change) {
  if (place.end <= change.start) return place;
  if (place.start < change.end || (place.start === change.start && place.end > place.start && change.start < change.end)) return null;
  const by = change.length - (change.end - change.start);
  return place.start >= change.end ? { ...place, start: place.start + by, end: place.end + by } : null;
}

/** Return `text` with `edits` (units, apart from each other) made. */
export function edited(text, edits) {
  const pieces = [];
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join("") + text.slice(at);
}
