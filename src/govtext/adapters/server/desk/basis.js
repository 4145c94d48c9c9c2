/** What a finding or an element rests on: law and article, what it asks, how binding it is. */

import { leaving, make } from "./dom.js";
import { FORCE, current } from "./words.js";

/** Return a list of `bases` ({source, article, force}); `sources` are the server's, by key. */
export function basisList(bases, sources) {
  const items = bases.map(({ source, article, force }) => {
    const law = sources[source];
    const cited = [law?.title ?? source, article].filter(Boolean).join(", ");
    const about = law?.articles.find((one) => one.number === article)?.about[current()];
    return make("li", {}, leaving(law?.url, cited), " ", make("span", { class: "force" }, FORCE[current()][force] ?? force),
      about ? make("span", { class: "about" }, about) : null);
  });
  return make("ul", { class: "basis" }, ...items);
}
