/** What the desk asks the server before it is of use, and the reasons of rules as they are wanted. */

import { get } from "./api.js";
import { drawChoices } from "./choices.js";
import { draw, drawReport } from "./drawing.js";
import { failed } from "./problems.js";
import { known } from "./state.js";

/** Learn rules, sources, kinds of text and channels. */
export async function learn() {
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

/** Return what is said about a rule, asked for once; null where the server does not answer. */
export async function why(rule) {
  if (!known.whys.has(rule)) known.whys.set(rule, get(`rules/${encodeURIComponent(rule)}`));
  try {
    return await known.whys.get(rule);
  } catch {
    known.whys.delete(rule);
    return null;
  }
}
