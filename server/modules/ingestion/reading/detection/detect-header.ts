import type { SheetRecord } from '../../../../platform/spreadsheets/index.js';
import { isKnownHeading } from '../columns/score-heading.js';
import { looksLikeData } from './looks-like-data.js';

/** Records at the top of a file among which the headings are sought. */
export const OPENING_RECORDS = 40;
const LONGEST_HEADING = 80;

export interface HeaderFinding {
  /** 0 when no record holds headings and the first record is already data. */
  readonly headerRecord: number;
  /** How many of its headings are known; compares the sheets of a workbook. */
  readonly knownHeadings: number;
}

/**
 * The record of headings among the first ones. Titles above it fill few cells; data below it holds dates and
 * numbers; headings are short, different from each other, and often known.
 */
export function detectHeader(opening: readonly SheetRecord[]): HeaderFinding | null {
  const width = Math.max(0, ...opening.map(filledCells));
  let best: HeaderFinding | null = null;
  let bestWeight = 0;
  for (const record of opening) {
    const knownHeadings = record.cells.filter(mayBeHeading).filter(isKnownHeading).length;
    const weight = headerWeight(record, width, knownHeadings);
    if (weight > bestWeight) {
      best = { headerRecord: record.recordNumber, knownHeadings };
      bestWeight = weight;
    }
  }
  if (best !== null) return best;
  const isAllData = opening.some((record) => record.cells.some(looksLikeData) && filledCells(record) > 1);
  return isAllData ? { headerRecord: 0, knownHeadings: 0 } : null;
}

/** Zero or less: cannot be the headings. */
function headerWeight(record: SheetRecord, width: number, known: number): number {
  const filled = record.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length === 0 || filled.some((cell) => cell.length > LONGEST_HEADING)) return 0;
  const data = filled.filter(looksLikeData).length;
  if (known === 0 && (data > 0 || filled.length < Math.max(2, width * 0.6))) return 0;
  const repeats = filled.length - new Set(filled).size;
  return (known * 2 + 3 * (filled.length / width) - data * 3 - repeats) / Math.sqrt(1 + repeats);
}

function mayBeHeading(cell: string): boolean {
  return cell.trim() !== '' && cell.length <= LONGEST_HEADING && !looksLikeData(cell);
}

function filledCells(record: SheetRecord): number {
  return record.cells.filter((cell) => cell.trim() !== '').length;
}
