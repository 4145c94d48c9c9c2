/** A Word file without its pictures: only the parts that hold words leave this computer. A .docx is a ZIP archive. */

const WORDS = /^(\[Content_Types\]\.xml|word\/(document|styles|footnotes|endnotes)\.xml|word\/_rels\/[^/]+\.rels)$/;
const END = 0x06054b50; // the records of a ZIP archive, and how long they are without names
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const SIZES = { end: 22, entry: 46, local: 30 };
const LONGEST_COMMENT = 65535;

/** Return the archive with its parts of words alone; what is no archive comes back as it is, for the server to judge. */
export function onlyWords(bytes) {
  try {
    return written(entries(bytes).filter(({ name }) => WORDS.test(name)));
  } catch (error) {
    if (error instanceof RangeError) return bytes;
    throw error;
  }
}

/** Return the entries of an archive; throw a RangeError where it is none. */
function entries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - SIZES.end;
  while (view.getUint32(end, true) !== END) {
    end -= 1;
    if (end < bytes.length - SIZES.end - LONGEST_COMMENT) throw new RangeError("no end");
  }
  const found = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const head = bytes.slice(at, at + SIZES.entry);
    const rawName = bytes.subarray(at + SIZES.entry, at + SIZES.entry + nameLength);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== LOCAL) throw new RangeError("no local head");
    const start = local + SIZES.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const size = view.getUint32(at + 20, true);
    if (start + size > bytes.length) throw new RangeError("larger than the file, or in the way of very large ones");
    const data = bytes.subarray(start, start + size);
    found.push({ name: new TextDecoder().decode(rawName), rawName, head, data });
    at += SIZES.entry + nameLength + extra + comment;
  }
  return found;
}

/** Return an archive of `all`, their data as it was packed. */
function written(all) {
  const locals = [];
  const heads = [];
  let offset = 0;
  for (const { rawName, head, data } of all) {
    const view = new DataView(head.buffer);
    view.setUint16(8, view.getUint16(8, true) & ~8, true); // sizes stand in the head, not after the data
    view.setUint16(30, 0, true); // neither extras
    view.setUint16(32, 0, true); // nor comment
    view.setUint32(42, offset, true);
    const local = new Uint8Array(SIZES.local);
    new DataView(local.buffer).setUint32(0, LOCAL, true);
    local.set(head.subarray(6, 32), 4); // from the version to the length of extras they are alike
    locals.push(local, rawName, data);
    heads.push(head, rawName);
    offset += local.length + rawName.length + data.length;
  }
  const length = heads.reduce((sum, part) => sum + part.length, 0);
  const end = new DataView(new ArrayBuffer(SIZES.end));
  end.setUint32(0, END, true);
  end.setUint16(8, all.length, true);
  end.setUint16(10, all.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, offset, true);
  return joined([...locals, ...heads, new Uint8Array(end.buffer)]);
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
