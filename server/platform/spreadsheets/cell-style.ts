import { type XmlHandlers } from './xml-stream.js';

/** How a number in a cell is meant, by its number format. */
export type CellStyle = 'NUMBER' | 'DATE' | 'TIME' | 'ELAPSED' | 'PERCENT';

/** Formats that have a number instead of a code (ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are East Asian dates). */
function builtInStyle(formatId: number): CellStyle {
  if (formatId === 9 || formatId === 10) return 'PERCENT';
  if ((formatId >= 14 && formatId <= 17) || formatId === 22) return 'DATE';
  if ((formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58)) return 'DATE';
  if (formatId >= 18 && formatId <= 21) return 'TIME';
  if (formatId >= 45 && formatId <= 47) return 'ELAPSED';
  return 'NUMBER';
}

/** The meaning of a custom format code such as `yyyy-mm-dd;@` or `[h]:mm`. */
export function styleOfFormatCode(code: string): CellStyle {
  const [positive = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(positive)) return 'ELAPSED';
  // Literal text, escapes, padding, and colours or locales in brackets hold letters that mean nothing.
  const bare = positive
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase();
  if (/general/.test(bare)) return 'NUMBER';
  if (/[yd]/.test(bare)) return 'DATE';
  if (/[hs]/.test(bare)) return 'TIME';
  if (/m/.test(bare)) return 'DATE';
  return bare.includes('%') ? 'PERCENT' : 'NUMBER';
}

/** Gathers the style of every cell format (`cellXfs`) of a workbook, by the index that cells refer to. */
export function styleCollector(): { handlers: XmlHandlers; styles: CellStyle[] } {
  const custom = new Map<number, CellStyle>();
  const styles: CellStyle[] = [];
  let inCellFormats = false;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      const formatId = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') custom.set(formatId, styleOfFormatCode(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) styles.push(custom.get(formatId) ?? builtInStyle(formatId));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  };
  return { handlers, styles };
}
