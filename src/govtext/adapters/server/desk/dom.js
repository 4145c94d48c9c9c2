/** Making elements. Text goes in as text nodes only: a draft is never read as HTML. */

export const byId = (id) => document.getElementById(id);

/** Return a new element; `attributes` with `on…` keys are listeners, `false` and `null` leave an attribute out. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Return a link that leaves the desk, or the words alone where the address is not one of the web. */
export function leaving(url, words) {
  return /^https?:\/\//.test(url ?? "") ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, words) : words;
}

/** Offer `blob` as a download called `name`. */
export function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = make("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
