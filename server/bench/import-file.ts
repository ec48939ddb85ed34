/** The headings of an invented log, in the words that such logs use. */
const HEADINGS = [
  'Case No.',
  'Client',
  'Exam Date',
  'IME Physician',
  'Retained By',
  'Carrier',
  'Defense Firm',
  'Time In',
  'Time Out',
  'Records Sent (pp)',
  'Records Reviewed (pp)',
  'Fee',
  'Causation',
  'MMI',
  'Treatment Necessary',
] as const;

const SIDES = ['Defense', 'Defense', 'Defense', 'Plaintiff', 'Neutral'] as const;
const STANCES = ['favors defense', 'favors defense', 'mixed', 'favors claimant', ''] as const;
const FIRST_NAMES = ['Ada', 'Bram', 'Cleo', 'Dorit', 'Emil', 'Fenna', 'Gus', 'Hedda'] as const;
const LAST_NAMES = [
  'Quillfeather',
  'Rookwood',
  'Sandoval',
  'Thackeray',
  'Umberfield',
  'Varga',
  'Whitlow',
] as const;

/** Lines of a CSV log of so many invented examinations of a few dozen examiners; the same every time. */
export function* importLines(records: number): Generator<string> {
  yield `${HEADINGS.join(',')}\r\n`;
  for (let record = 0; record < records; record += 1) yield `${line(record)}\r\n`;
}

/** The same file as bytes, some lines at a time. */
export async function* importBytes(records: number): AsyncGenerator<Uint8Array> {
  let lines: string[] = [];
  for (const text of importLines(records)) {
    lines.push(text);
    if (lines.length < 1_000) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  yield Buffer.from(lines.join(''));
}

function line(record: number): string {
  // Cheap mixing keeps neighbouring records apart without a generator to seed.
  const mixed = Math.imul(record + 1, 0x9e3779b1) >>> 0;
  const pick = <Value>(from: readonly Value[], shift: number): Value | undefined =>
    from[(mixed >>> shift) % from.length];
  const day = new Date(Date.UTC(2017, 0, 1) + (mixed % 3_000) * 86_400_000).toISOString().slice(0, 10);
  const minutes = 10 + (mixed % 45);
  const supplied = 40 + (mixed % 2_000);
  return [
    `24-${String(record).padStart(7, '0')}`,
    `"Claimant, Invented ${record}"`,
    day,
    `"${pick(FIRST_NAMES, 3)} ${pick(LAST_NAMES, 7)}, M.D."`,
    pick(SIDES, 5),
    `Carrier ${mixed % 30}`,
    `Defense Firm ${mixed % 70}`,
    '09:05',
    `${String(9 + Math.floor((5 + minutes) / 60)).padStart(2, '0')}:${String((5 + minutes) % 60).padStart(2, '0')}`,
    supplied,
    Math.floor(supplied * 0.8),
    `"$${(1_000 + (mixed % 40) * 50).toLocaleString('en-US')}.00"`,
    pick(STANCES, 2),
    pick(STANCES, 6),
    pick(STANCES, 9),
  ].join(',');
}
