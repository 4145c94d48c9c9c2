/** The server's /v1. Problems come back as `Problem` with words a writer can act on. */

export class Problem extends Error {
  constructor(code, messages, reasons = null, wait = 0) {
    super(code);
    this.code = code;
    this.messages = messages;
    this.reasons = reasons; // in both languages, where there is more to say
    this.wait = wait; // seconds, where the server says so
  }
}

const UNREACHABLE = {
  id: "Server tidak terjangkau. Naskah Anda tetap ada di tab ini; periksa apakah govtext serve masih berjalan, lalu coba lagi.",
  en: "The server cannot be reached. Your draft is still in this tab; see whether govtext serve is running, then try again.",
};
const UNREADABLE = {
  id: "Jawaban server tidak dapat dibaca. Coba lagi; bila berulang, beri tahu pengelola server.",
  en: "The server's answer cannot be read. Try again; if it persists, tell the operator.",
};

let key = null;

/** Send `secret` with every request from now on; it is kept in memory only. */
export function useKey(secret) {
  key = secret;
}

const headers = () => (key ? { "X-API-Key": key } : {});

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, { credentials: "omit", redirect: "error", ...options });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("unreachable", UNREACHABLE);
  }
  if (response.ok) return response;
  let told = {};
  try {
    told = await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
  }
  const wait = Number(response.headers.get("Retry-After")) || 0;
  throw new Problem(told.code ?? String(response.status), told.messages ?? UNREADABLE, told.reasons ?? faultsOf(told), wait);
}

function faultsOf({ errors = [] }) {
  const told = (language) => errors.map(({ where, messages }) => `${where}: ${messages[language]}`).join("; ");
  return errors.length ? { id: told("id"), en: told("en") } : null;
}

async function read(response) {
  try {
    return await response.json();
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem("unreadable", UNREADABLE);
  }
}

export const get = async (path) => read(await ask(`v1/${path}`, { headers: headers() }));
export const getText = async (address) => (await ask(address, { headers: headers() })).text();

const posted = (body, signal) => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers() },
  body: JSON.stringify(body),
  signal,
});
export const post = async (path, body, signal) => read(await ask(`v1/${path}`, posted(body, signal)));
export const postForFile = async (path, body) => (await ask(`v1/${path}`, posted(body))).blob();
