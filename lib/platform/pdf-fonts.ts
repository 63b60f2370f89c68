import { readFileSync } from "node:fs";
import path from "node:path";
import { inflateSync } from "node:zlib";

/*
 * Fira Sans comes in one file per script, and each has the same family in it, of which Typst takes one and leaves the
 * others. So each gets a family of its own.
 */
const SUBSETS = ["latin", "vietnamese", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext"];
const FOLDER = "node_modules/@fontsource/fira-sans/files";
const family = (subset: string) => `Fira Sans ${subset}`;

/**
 * The families in the order in which a character is looked for, as Typst source. The first has accents to combine, too,
 * and must not make other letters of them: a "ć" of two characters is read aloud as two.
 */
export const pdfFamilies = `#let fonts = ((
  name: "${family("latin")}",
  covers: regex("[\\u{0}-\\u{ff}\\u{131}\\u{152}\\u{153}\\u{2000}-\\u{206f}\\u{20ac}\\u{2122}\\u{2212}]"),
), ${SUBSETS.slice(1)
  .map((subset) => `"${family(subset)}"`)
  .join(", ")})
`;

let fonts: Buffer[] | undefined;

/** Fira Sans in normal and semibold for every script it has: names come from everywhere. Read once. */
export function pdfFonts(): Buffer[] {
  fonts ??= SUBSETS.flatMap((subset) =>
    [400, 600].map((weight) => {
      const file = path.join(FOLDER, `fira-sans-${subset}-${weight}-normal.woff`);
      return woffToSfnt(
        readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), file)),
        `Fira Sans ${subset}`,
      );
    }),
  );
  return fonts;
}

const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

/** A WOFF 1.0 file as the TrueType or OpenType file that is packed in it: the same tables, each deflated; renamed. */
function woffToSfnt(woff: Buffer, name: string): Buffer {
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(SFNT_HEAD + SFNT_ENTRY * count);
  const power = Math.floor(Math.log2(count));
  const range = 2 ** power * SFNT_ENTRY;
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(range, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * SFNT_ENTRY - range, 10);
  const parts: Buffer[] = [head];
  let end = head.length;
  for (let index = 0; index < count; index++) {
    const from = WOFF_HEAD + index * WOFF_ENTRY;
    const to = SFNT_HEAD + index * SFNT_ENTRY;
    const data = tableAt(woff, from, name);
    // Tag and checksum. That of the new name is wrong, and asked by nobody.
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(end, to + 8);
    head.writeUInt32BE(data.length, to + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, entry: number, name: string): Buffer {
  if (woff.toString("latin1", entry, entry + 4) === "name") return nameTable(name);
  const start = woff.readUInt32BE(entry + 4);
  const packed = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
  return packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
}

/** Family (1) and PostScript name (6), both the same text in UTF-16 for Windows. */
function nameTable(name: string): Buffer {
  const text = Buffer.from(name.replaceAll(" ", ""), "utf16le").swap16();
  const spaced = Buffer.from(name, "utf16le").swap16();
  const record = (id: number, length: number, offset: number) => [3, 1, 0x409, id, length, offset];
  const fields = [0, 2, 30, ...record(1, spaced.length, 0), ...record(6, text.length, spaced.length)];
  const head = Buffer.alloc(fields.length * 2);
  for (const [index, field] of fields.entries()) head.writeUInt16BE(field, index * 2);
  return Buffer.concat([head, spaced, text]);
}
