import { z } from 'zod';
import { ExamKind, Issue, Side, Stance, TimingSource } from '../../kernel/vocabulary.js';
import { CONCLUDING_STANCES } from '../opinions/index.js';
import { CaveatId } from './caveat.js';

/** What sort of number a measure is; decides which statistics apply to it. */
export const MeasureKind = {
  PROPORTION: 'PROPORTION',
  DURATION: 'DURATION',
  DAYS: 'DAYS',
  COUNT: 'COUNT',
  CONCENTRATION: 'CONCENTRATION',
} as const;
export type MeasureKind = (typeof MeasureKind)[keyof typeof MeasureKind];

/** The kinds of unknown that a measure tells apart; none of them is in a denominator. */
export const UnknownKind = {
  UNDETERMINED: 'UNDETERMINED',
  NOT_ADDRESSED: 'NOT_ADDRESSED',
  BLANK: 'BLANK',
} as const;
export type UnknownKind = (typeof UnknownKind)[keyof typeof UnknownKind];

const words = z.string().trim().min(1);
const atLeast = z.int().positive();
const day = z.iso.date();
const id = z.string().regex(/^[A-Z][A-Z_]*(\.[A-Z][A-Z_]*)?$/);
const methodId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** The closed vocabulary of what a numerator or a denominator selects among the examinations of an examiner. */
const selection = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('EXAMINATION') }),
  z.strictObject({ of: z.literal('OPINION'), issue: z.enum(Issue), stances: z.array(z.enum(Stance)).min(1) }),
  z.strictObject({ of: z.literal('SIDE'), sides: z.array(z.enum(Side)).min(1) }),
  z.strictObject({
    of: z.literal('PAYER'),
    payer: z.enum(['CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR']),
    which: z.enum(['LARGEST', 'KNOWN']),
  }),
  z.strictObject({ of: z.literal('MINUTES'), source: z.enum(TimingSource) }),
  z.strictObject({
    of: z.literal('PAGES'),
    which: z.enum(['SUPPLIED', 'REVIEWED', 'BOTH', 'FEWER_REVIEWED']),
  }),
  z.strictObject({ of: z.literal('FEE') }),
  z.strictObject({ of: z.literal('MMI_GAP') }),
  z.strictObject({ of: z.literal('TREATER_PAIR'), outcome: z.enum(['DISAGREES', 'BOTH_STATED']) }),
]);

/** Fewest values from which each thing is stated; what a measure does not name is not stated at any number. */
const minimumN = z.strictObject({
  interval: atLeast.optional(),
  percent: atLeast.optional(),
  flag: atLeast.optional(),
  median: atLeast.optional(),
  quartiles: atLeast.optional(),
  deciles: atLeast.optional(),
  concentration: atLeast.optional(),
});

const measure = z.strictObject({
  id,
  version: atLeast,
  title: words,
  kind: z.enum(MeasureKind),
  /** Of what the measure counts or measures: "examination", "minute", "day". Singular. */
  unit: words,
  numerator: selection,
  denominator: selection,
  /** Completes "states an opinion on ..." or "what is recorded of ...". */
  about: words,
  /** Completes "the report states ..." for an issue; names the finding for every other measure. */
  finding: words,
  /** The three findings of an issue, worded alike; null for a measure that is no issue. */
  findings: z.record(z.enum(CONCLUDING_STANCES), words).nullable(),
  unknowns: z.array(z.enum(UnknownKind)).min(1),
  minimumN,
  /** Examinations of other kinds are in neither number. A record review has no examination to count. */
  examKinds: z.array(z.enum(ExamKind).exclude(['RECORD_REVIEW'])).min(1),
  comparesWithPeers: z.boolean(),
  methods: z.array(methodId),
  caveats: z.array(z.enum(CaveatId)).min(1),
  whyItMatters: z.strictObject({ defense: words, plaintiff: words }),
  reviewed: z.strictObject({ by: words, on: day, next: day }),
});

/** What a numerator or a denominator selects. */
export type Selection = Readonly<z.infer<typeof selection>>;

/** A measure as schema/measures defines it: reviewed data, the same for every firm. */
export type Measure = Readonly<z.infer<typeof measure>>;

/** Reads one file of schema/measures. @throws ZodError naming every mistake in it. */
export function parseMeasure(file: unknown): Measure {
  return measure.parse(file);
}
