import { beforeAll, describe, expect, it } from 'vitest';
import { isNpi } from '../../../server/kernel/npi.js';
import { Side, Stance } from '../../../server/kernel/vocabulary.js';
import { demonstrationDirectory } from '../../../server/modules/demonstration/demonstration-directory.js';
import { demonstrationLog } from '../../../server/modules/demonstration/demonstration-log.js';
import {
  demonstrationFirms,
  inventedExaminers,
  type DemonstrationFirm,
} from '../../../server/modules/demonstration/demonstration-pools.js';
import { inventExaminations } from '../../../server/modules/demonstration/invented-examinations.js';
import type { InventedExamination } from '../../../server/modules/demonstration/invented-examination.js';
import { logStyles } from '../../../server/modules/demonstration/logs/log-styles.js';
import {
  analyseFile,
  readRows,
  type ExaminationRow,
  type ParsedRow,
} from '../../../server/modules/ingestion/reading/index.js';
import { memorySource } from '../../../server/platform/spreadsheets/index.js';

const TODAY = '2026-11-21';

const examinationsOf = (firm: DemonstrationFirm, last: string) =>
  inventExaminations(firm, TODAY).examinations.filter(({ examiner }) => examiner.last === last);

const decidedOf = (firm: DemonstrationFirm, last: string) =>
  examinationsOf(firm, last).filter((one) => isDecided(one.stances.get('CAUSATION')));

const firmOf = (slug: string): DemonstrationFirm => {
  const firm = demonstrationFirms.find((one) => one.slug === slug);
  if (firm === undefined) throw new Error(`no firm ${slug}`);
  return firm;
};

describe('the invented directory', () => {
  it('has valid NPIs of the marked range, each once, and two examiners without', () => {
    const npis = inventedExaminers.flatMap(({ npi }) => npi ?? []);
    expect(npis.filter((npi) => !isNpi(npi) || !npi.startsWith('1000097'))).toEqual([]);
    expect(new Set(npis).size).toBe(npis.length);
    expect(inventedExaminers.length - npis.length).toBe(2);
    expect(npis.length).toBeGreaterThanOrEqual(60);
    expect(demonstrationDirectory().trimEnd().split('\r\n')).toHaveLength(npis.length + 1);
  });

  it('gives no licence to two', () => {
    const licences = inventedExaminers.flatMap(({ licences: held }) => held);
    expect(new Set(licences).size).toBe(licences.length);
  });

  it('has namesakes', () => {
    const names = inventedExaminers.map(({ first, last }) => `${first} ${last}`);
    expect(new Set(names).size).toBeLessThan(names.length);
  });
});

describe('the invented examinations', () => {
  it('number five thousand in all', () => {
    const total = demonstrationFirms.reduce(
      (sum, firm) => sum + inventExaminations(firm, TODAY).examinations.length,
      0,
    );
    expect(total).toBe(5000);
  });

  it('reach back eight years from the given day and not beyond it', () => {
    const days = inventExaminations(firmOf('hathersedge'), TODAY).examinations.map(
      ({ examinedOn }) => examinedOn,
    );
    expect(days.at(0)?.slice(0, 4)).toBe('2018');
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
    expect(days.every((day) => day <= TODAY)).toBe(true);
  });

  it('meet the sparse exactly as often as planned, with an opinion on causation each time', () => {
    const planned = demonstrationFirms.flatMap((firm) =>
      inventedExaminers.flatMap(({ last, few }) => {
        const count = few[firm.slug];
        return count === undefined ? [] : [{ firm, last, count }];
      }),
    );
    expect(planned.map(({ count }) => count)).toEqual(expect.arrayContaining([1, 3, 7, 12]));
    for (const { firm, last, count } of planned) {
      expect(decidedOf(firm, last), `${last} in ${firm.slug}`).toHaveLength(count);
    }
  });

  it('hold one-sided examiners beside ordinary and neutral ones', () => {
    const firm = firmOf('hathersedge');
    expect(shareOf(examinationsOf(firm, 'Ebberston'), isForDefense)).toBeGreaterThan(0.9);
    expect(shareOf(decidedOf(firm, 'Ebberston'), favorsDefense)).toBeGreaterThan(0.9);
    expect(shareOf(decidedOf(firm, 'Quillfeather'), favorsDefense)).toBeLessThan(0.7);
    const agreed = examinationsOf(firmOf('tollemarsh'), 'Winterbourne');
    expect(shareOf(agreed, ({ side }) => side === Side.NEUTRAL)).toBeGreaterThan(0.85);
    expect(shareOf(decidedOf(firmOf('tollemarsh'), 'Winterbourne'), favorsDefense)).toBeLessThan(0.5);
  });

  it('hang together: issues of one examination agree more often than chance would have it', () => {
    const pairs = inventExaminations(firmOf('ravensholt'), TODAY).examinations.flatMap(({ stances }) => {
      const [one, other] = [stances.get('CAUSATION'), stances.get('SEVERITY')];
      return isDecided(one) && isDecided(other) ? [[one, other]] : [];
    });
    const together = shareOf(pairs, ([one, other]) => one === other);
    const byChance = Object.values(Stance).reduce(
      (sum, stance) =>
        sum + shareOf(pairs, ([one]) => one === stance) * shareOf(pairs, ([, other]) => other === stance),
      0,
    );
    expect(together).toBeGreaterThan(byChance + 0.1);
  });
});

describe.each(demonstrationFirms)('the log of $slug', (firm) => {
  let rows: readonly ParsedRow[];
  beforeAll(async () => {
    rows = await readLog(firm);
  });

  it('is the same bytes for the same day, and others for another', () => {
    expect(demonstrationLog(firm, TODAY)).toBe(demonstrationLog(firm, TODAY));
    expect(demonstrationLog(firm, TODAY)).not.toBe(demonstrationLog(firm, '2027-03-02'));
  });

  it('is read by suggestion alone: every examination as it was, and no other', () => {
    const { examinations } = inventExaminations(firm, TODAY);
    const valid = rows.flatMap((row) => (row.outcome === 'VALID' ? [row.row] : []));
    expect(valid).toHaveLength(examinations.length + logStyles[firm.slug].reentered);
    const read = new Map(valid.map((row) => [`${row.matterReference} ${row.examinedOn}`, row]));
    expect(read.size).toBe(examinations.length);
    const differing = examinations.filter((one) => {
      const row = read.get(`${one.matter.reference} ${one.examinedOn}`);
      return row === undefined || JSON.stringify(told(row)) !== JSON.stringify(truth(one));
    });
    expect(differing.map(({ matter }) => matter.reference)).toEqual([]);
  });

  it('has one bad row of each kind, and its line of totals is no examination', () => {
    const rejected = rows.filter((row) => row.outcome === 'REJECTED');
    const { faults, totalsUnder } = logStyles[firm.slug];
    expect(rejected).toHaveLength(faults.length + (totalsUnder.length > 0 ? 1 : 0));
    expect(rejected.filter((row) => row.problems.length !== 1)).toEqual([]);
  });
});

describe('a log of another day', () => {
  it.each(['2027-01-01', '2028-02-29', '2030-06-15', '2033-12-31'])(
    'on %s is read as completely',
    async (today) => {
      const firm = firmOf('tollemarsh');
      const valid = (await readLog(firm, today)).filter((row) => row.outcome === 'VALID');
      expect(valid).toHaveLength(firm.examinations + logStyles[firm.slug].reentered);
    },
  );
});

async function readLog(firm: DemonstrationFirm, today = TODAY): Promise<ParsedRow[]> {
  const source = memorySource(firm.fileName, Buffer.from(demonstrationLog(firm, today)));
  const { format, suggestion } = await analyseFile(source);
  const rows: ParsedRow[] = [];
  for await (const row of readRows(source, format, suggestion, { ownSide: firm.side, today })) rows.push(row);
  return rows;
}

/** What all four logs tell, in one shape. */
function told(row: ExaminationRow) {
  return {
    claimant: row.claimantName,
    kind: row.kind,
    side: row.side,
    carrier: row.carrier,
    minutes: row.timing?.minutes ?? null,
    pagesSupplied: row.pagesSupplied,
    feeCents: row.feeCents,
    stances: row.opinions
      .flatMap(({ issue, stance }) => (stance === null ? [] : [`${issue} ${stance}`]))
      .sort(),
  };
}

function truth(examination: InventedExamination): ReturnType<typeof told> {
  const { matter, kind, side, minutes, pagesSupplied, feeCents, stances } = examination;
  return {
    claimant: matter.claimant,
    kind,
    side,
    carrier: matter.carrier.name,
    minutes,
    pagesSupplied,
    feeCents,
    stances: [...stances].map(([issue, stance]) => `${issue} ${stance}`).sort(),
  };
}

const isDecided = (stance: Stance | undefined): boolean =>
  stance !== undefined && stance !== Stance.UNDETERMINED && stance !== Stance.NOT_ADDRESSED;
const isForDefense = ({ side }: InventedExamination): boolean => side === Side.DEFENSE;
const favorsDefense = ({ stances }: InventedExamination): boolean =>
  stances.get('CAUSATION') === Stance.FAVORS_DEFENSE;

function shareOf<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length / items.length;
}
