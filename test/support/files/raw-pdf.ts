import { deflateSync } from 'node:zlib';

/** A PDF object by its number: a dictionary or other value as written, or a stream with the rest of its dictionary. */
export type RawObject = string | { readonly dictionary: string; readonly stream: Uint8Array | string };

/** A PDF written by hand: object 1 is the catalogue. Streams are packed, so a large one makes a small file. */
export function rawPdf(objects: Readonly<Record<number, RawObject>>): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  const numbers = Object.keys(objects).map(Number);
  for (const number of numbers) {
    const part = objectBytes(number, objects[number] ?? 'null');
    offsets.set(number, length);
    parts.push(part);
    length += part.length;
  }
  const size = Math.max(...numbers) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

function objectBytes(number: number, object: RawObject): Buffer {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`);
  const packed = deflateSync(object.stream);
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${object.dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A letter page that shows what the operators draw; `catalogue` and `page` add to those dictionaries. */
export function onePagePdf(
  operators: string | Uint8Array,
  { catalogue = '', page = '', font = HELVETICA, others = {} }: OnePage = {},
): Uint8Array {
  return rawPdf({
    1: `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    3: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X1 9 0 R >> >> ${page} >>`,
    4: { dictionary: '', stream: operators },
    5: font,
    ...others,
  });
}

type OnePage = {
  readonly catalogue?: string;
  readonly page?: string;
  readonly font?: string;
  readonly others?: Readonly<Record<number, RawObject>>;
};

/** Lines of text from the top of a page down. */
export function textOperators(lines: readonly string[], size = 12): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
  return `BT /F1 ${size} Tf ${size * 1.2} TL 72 700 Td\n${shown}\nET`;
}

/** A font drawn as Helvetica whose table of letters says something else of each code from A on. */
export function fontThatSays(letters: readonly string[]): {
  readonly font: string;
  readonly others: Readonly<Record<number, RawObject>>;
} {
  const rows = letters.map(
    (letter, index) => `<${hex(0x41 + index, 2)}> <${hex(letter.codePointAt(0) ?? 0, 4)}>`,
  );
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Told def 1 begincodespacerange <00> <ff> endcodespacerange
${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end end`;
  return {
    font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    others: { 6: { dictionary: '', stream: map } },
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
