/** Files in: what a chosen file holds, ready to be sent. */

import { onlyWords } from "./wordfile.js";

const FORMATS = { md: "markdown", markdown: "markdown", txt: "text", html: "html", htm: "html", docx: "docx" };
const MOST = 50_000_000; // bytes; of a Word file with pictures most are not sent

/** Return `{format, text}` or `{format: "docx", docx}`; throw an Error whose message is a key of the desk's words. */
export async function readFile(file) {
  const format = FORMATS[file.name.split(".").pop().toLowerCase()];
  if (!format) throw new Error("not_kind");
  if (file.size > MOST) throw new Error("too_big");
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (format === "docx") return { format, docx: base64(onlyWords(bytes)) };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { format, text: text.replace(/\r\n?/g, "\n") };
  } catch {
    throw new Error("not_text");
  }
}

function base64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

/** Return a file name without its ending, harmless on every system. */
export const stem = (name) => (name ?? "").replace(/\.[^.]*$/, "").replace(/[^\p{L}\p{N}_ -]+/gu, "-").slice(0, 80) || "naskah";
