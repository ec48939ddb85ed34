import { z } from 'zod';
import examinersFile from '../../../schema/demonstration/examiners.json' with { type: 'json' };
import firmsFile from '../../../schema/demonstration/firms.json' with { type: 'json' };
import habitsFile from '../../../schema/demonstration/habits.json' with { type: 'json' };
import partiesFile from '../../../schema/demonstration/parties.json' with { type: 'json' };
import { FirmSide } from '../../kernel/vocabulary.js';
import { Role } from '../identity/index.js';

/** The demonstration firms by slug; each keeps its log in a manner of its own. */
export const FirmSlug = {
  hathersedge: 'hathersedge',
  larkmoor: 'larkmoor',
  tollemarsh: 'tollemarsh',
  ravensholt: 'ravensholt',
} as const;
export type FirmSlug = (typeof FirmSlug)[keyof typeof FirmSlug];

const member = z.object({ email: z.string(), displayName: z.string(), role: z.enum(Role) });
const firm = z.object({
  slug: z.enum(FirmSlug),
  name: z.string().includes('(demonstration)'),
  side: z.enum(FirmSide),
  fileName: z.string(),
  /** Valid, distinct examinations in the log. */
  examinations: z.int(),
  members: z.array(member),
});
const habit = z.object({
  leaning: z.number(),
  defenseShare: z.number(),
  pace: z.number(),
  reading: z.number(),
  mmiLeadDays: z.number(),
});
const specialty = z.object({
  code: z.string(),
  name: z.string(),
  short: z.string(),
  minutes: z.number(),
  feeUsd: z.number(),
});
const examiner = z.object({
  npi: z.string().nullable().default(null),
  last: z.string(),
  first: z.string(),
  middle: z.string().nullable().default(null),
  credentials: z.string(),
  specialty: z.string(),
  /** "CA A90137". */
  licences: z.array(z.string()).default([]),
  habit: z.string(),
  seen: z.partialRecord(z.enum(FirmSlug), z.number()).default({}),
  few: z.partialRecord(z.enum(FirmSlug), z.int()).default({}),
  initialOnlyIn: z.array(z.enum(FirmSlug)).default([]),
});
const carrier = z.object({
  name: z.string(),
  pressing: z.number(),
  defenseShare: z.number(),
  size: z.number(),
});
const lawFirm = z.object({ name: z.string(), attorneys: z.array(z.string()).min(1) });

export type DemonstrationFirm = Readonly<z.infer<typeof firm>>;
export type InventedExaminer = Readonly<z.infer<typeof examiner>>;
export type Habit = Readonly<z.infer<typeof habit>>;
export type Specialty = Readonly<z.infer<typeof specialty>>;
export type Carrier = Readonly<z.infer<typeof carrier>>;
export type LawFirm = Readonly<z.infer<typeof lawFirm>>;

const { password, firms } = z.object({ password: z.string(), firms: z.array(firm) }).parse(firmsFile);
const { habits, specialties } = z
  .object({ habits: z.record(z.string(), habit), specialties: z.record(z.string(), specialty) })
  .parse(habitsFile);

/** The one password of all demonstration accounts. It is printed at every start and protects nothing. */
export const demonstrationPassword: string = password;
export const demonstrationFirms: readonly DemonstrationFirm[] = firms;
export const inventedExaminers: readonly InventedExaminer[] = z
  .object({ examiners: z.array(examiner) })
  .parse(examinersFile).examiners;

/** Invented people and organisations beside the examiners. */
export const parties = z
  .object({
    carriers: z.array(carrier),
    defenseFirms: z.array(lawFirm),
    claimantFirms: z.array(lawFirm),
    vendors: z.array(z.string()),
    venues: z.record(z.enum(FirmSlug), z.array(z.string())),
    givenNames: z.array(z.string()),
    surnames: z.array(z.string()),
    notes: z.array(z.string()),
  })
  .parse(partiesFile);

/** @throws RangeError when the pool names no such habit. */
export function habitOf(examiner: InventedExaminer): Habit {
  const found = habits[examiner.habit];
  if (found === undefined) throw new RangeError(`No habit ${examiner.habit}.`);
  return found;
}

/** @throws RangeError when the pool names no such specialty. */
export function specialtyOf(examiner: InventedExaminer): Specialty {
  const found = specialties[examiner.specialty];
  if (found === undefined) throw new RangeError(`No specialty ${examiner.specialty}.`);
  return found;
}
