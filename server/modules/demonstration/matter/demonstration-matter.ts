import { z } from 'zod';
import matterFile from '../../../../schema/demonstration/matter.json' with { type: 'json' };
import { npiCheckDigit } from '../../../kernel/npi.js';
import { ExamKind, ForumKind, Issue, Side, Stance, TimingSource } from '../../../kernel/vocabulary.js';
import { ChallengeGround, MedicationClass } from '../../../pharmacology/index.js';
import { MatterEvent, ServiceMethod } from '../../../rules/rule-vocabulary.js';
import { StatementAssertion, StatementKind } from '../../pharmacy/index.js';
import { TieKind } from '../../treating/index.js';
import { PartyRole } from '../../workspace/index.js';
import { FirmSlug } from '../demonstration-pools.js';
import { csvLine } from '../delimited-text.js';
import { withMovedDays } from '../moved-days.js';
import type { GeneratedReport } from '../reports/generated-report.types.js';

const day = z.iso.date();
const block = z.union([
  z.object({ kind: z.enum(['LETTERHEAD', 'LINES', 'LIST']), lines: z.array(z.string()) }),
  z.object({ kind: z.enum(['HEADING', 'PARAGRAPH']), text: z.string() }),
]);
const paper = z.object({
  fileName: z.string(),
  title: z.string(),
  foot: z.string(),
  blocks: z.array(block),
});
const course = z.object({
  drug: z.string(),
  ndc: z.string(),
  number: z.string(),
  diagnosis: z.string(),
  prescriber: z.string(),
  fills: z.array(z.tuple([day, z.number(), z.number()])),
});

const file = z.object({
  about: z.string(),
  writtenOn: day,
  firm: z.enum(FirmSlug),
  matter: z.object({
    reference: z.string(),
    caption: z.string(),
    claimantName: z.string(),
    claimantBornOn: day,
    jurisdiction: z.string(),
    forumKind: z.enum(ForumKind),
    forum: z.string(),
    venue: z.string(),
    injuredOn: day,
  }),
  parties: z.array(z.object({ role: z.enum(PartyRole), name: z.string(), note: z.string().nullable() })),
  dates: z.array(
    z.object({
      kind: z.enum(MatterEvent),
      on: day,
      service: z.enum(ServiceMethod).nullable(),
    }),
  ),
  tasks: z.array(z.object({ title: z.string(), dueOn: day })),
  report: paper.extend({
    examinerLast: z.string(),
    kind: z.enum(ExamKind),
    side: z.enum(Side),
    examinedOn: day,
  }),
  letter: paper.extend({ writtenOn: day }),
  treater: z.object({
    fullName: z.string(),
    credentials: z.string(),
    specialty: z.string(),
    practice: z.string(),
  }),
  visits: z.array(day),
  tie: z.object({ kind: z.enum(TieKind), on: day, note: z.string() }),
  treatingOpinions: z.array(
    z.object({
      issue: z.enum(Issue),
      stance: z.enum(Stance),
      quote: z.string(),
      reliedOn: z.array(z.string()),
      isNotYetAtMmi: z.boolean().default(false),
      wpiPercent: z.number().nullable().default(null),
      medications: z.array(z.string()).default([]),
    }),
  ),
  suppliedRecords: z.object({ fileName: z.string(), rows: z.array(z.array(z.string())) }),
  pharmacy: z.object({
    fileName: z.string(),
    headings: z.array(z.string()),
    courses: z.array(course),
    prescribers: z.record(z.string(), z.object({ name: z.string(), npiSeed: z.int() })),
    pharmacyName: z.string(),
  }),
  challenges: z.array(
    z.object({
      ground: z.enum(ChallengeGround),
      medicationClass: z.enum(MedicationClass),
      medication: z.string(),
      quote: z.string(),
    }),
  ),
  statements: z.array(
    z.object({
      kind: z.enum(StatementKind),
      statedOn: day,
      medication: z.string(),
      assertion: z.enum(StatementAssertion),
      to: day,
      quote: z.string(),
    }),
  ),
  timing: z.array(
    z.object({
      source: z.enum(TimingSource),
      minutes: z.int(),
      startedAt: z.string(),
      endedAt: z.string(),
    }),
  ),
});

/** The worked matter of the demonstration, with its days moved to the day of loading. */
export type DemonstrationMatter = Readonly<z.infer<typeof file>>;

/**
 * The matter as it stands on a day: every day in it is moved by the same whole weeks, so that working days stay
 * working days and what is due soon stays due soon.
 *
 * @param today YYYY-MM-DD.
 */
export function demonstrationMatter(today: string): DemonstrationMatter {
  return file.parse(withMovedDays(file.parse(matterFile), today));
}

/** A paper of the matter as the report writers take it; nothing is known of it beside its text. */
export function paperOf({ title, foot, blocks }: z.infer<typeof paper>): GeneratedReport {
  const truth = { fields: {}, opinions: [], records: [], decoys: [], boilerplate: [], errors: [] };
  return { title, foot, blocks, truth };
}

/** The pharmacy's file of fills, oldest first. */
export function pharmacyFile({ pharmacy }: DemonstrationMatter): string {
  const { courses, prescribers, pharmacyName, headings } = pharmacy;
  const rows = courses.flatMap(({ fills, ...rest }) =>
    fills.map(([filledOn, quantity, days], at) => ({ ...rest, filledOn, quantity, days, at })),
  );
  rows.sort((one, other) => (one.filledOn < other.filledOn ? -1 : Number(one.filledOn > other.filledOn)));
  const lines = rows.map((row) => {
    const { name = '', npiSeed = 0 } = prescribers[row.prescriber] ?? {};
    return [
      row.filledOn,
      row.ndc,
      row.drug,
      String(row.quantity),
      String(row.days),
      inventedNpi(npiSeed),
      name,
      pharmacyName,
      row.number,
      String(row.at),
      row.diagnosis,
      row.filledOn,
    ];
  });
  return [headings, ...lines].map((cells) => csvLine(cells, ',')).join('');
}

/** The index of the records that were sent to the examiner. */
export function recordIndexFile({ suppliedRecords }: DemonstrationMatter): string {
  return suppliedRecords.rows.map((cells) => csvLine(cells, ',')).join('');
}

/** From the range in which the demonstration's numbers lie; the check digit is right. */
function inventedNpi(seed: number): string {
  const firstNine = `1000098${String(seed).padStart(2, '0')}`;
  return `${firstNine}${npiCheckDigit(firstNine)}`;
}
