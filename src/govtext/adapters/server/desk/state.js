/** What the desk knows: of govtext (`known`), and of the one draft in this tab (`state`). Nothing of it is stored. */

import { toUnits } from "./offsets.js";

export const FAMILIES = ["balance", "jargon", "readability", "kip", "suppression"];
const RANK = { error: 0, warning: 1, suggestion: 2 };

export const known = { rules: new Map(), sources: {}, genres: [], channels: [], whys: new Map() };

/** `findings` carry their `place` in UTF-16 units of the text on the sheet; `read` is the text the report is about. */
export const state = { report: null, read: "", units: toUnits(""), findings: [], speakers: {}, name: null, off: new Set() };

export const familyOf = ({ rule }) => rule.split(".")[0];
export const now = (id) => state.findings.find((finding) => finding.id === id);

/** Findings that count, those whose family is switched on, and of those the ones that can be shown in the text. */
export const open = () => state.findings.filter(({ suppressed }) => !suppressed);
export const visible = () => state.findings.filter((finding) => !state.off.has(familyOf(finding)));
export const placed = () => visible().filter(({ place, stale, suppressed }) => place && !stale && !suppressed);

export const marks = () =>
  placed().map((finding) => ({
    ...finding.place, family: familyOf(finding), id: finding.id, rank: RANK[finding.severity],
  }));

/** Take over what the server says of `text`; null where there is nothing to say. */
export function keep(report, text) {
  state.report = report;
  state.read = text;
  state.units = toUnits(text);
  const at = (place) => ({ ...place, start: state.units(place.start), end: state.units(place.end) });
  state.findings = (report?.findings ?? []).map((finding) => ({
    ...finding,
    place: finding.span && at(finding.span),
    suggestions: finding.suggestions.map((one) => ({ ...one, edits: one.edits.map(at) })),
    stale: false,
  }));
}

/** Return the words of a span of the text that was read. */
export const textOf = (span) => state.read.slice(state.units(span.start), state.units(span.end));
