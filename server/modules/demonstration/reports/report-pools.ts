import { z } from 'zod';
import decoysFile from '../../../../schema/demonstration/reports/decoys.json' with { type: 'json' };
import opinionsFile from '../../../../schema/demonstration/reports/opinions.json' with { type: 'json' };
import proseFile from '../../../../schema/demonstration/reports/prose.json' with { type: 'json' };
import { Issue, Stance } from '../../../kernel/vocabulary.js';
import { Attribution } from '../../../reading/report-reading.types.js';

const list = z.array(z.string()).min(1);
const phrase = z.union([
  z.string().transform((text) => ({ text, also: [] })),
  z.object({ text: z.string(), also: z.array(z.enum(Issue)) }),
]);
const region = z.object({
  name: z.string(),
  sided: z.boolean(),
  specialties: list,
  conditions: list,
  strain: z.string(),
  degeneration: list,
  surgery: z.array(z.string()),
  findings: list,
});

/** A template for an opinion, and the other issues it may fairly be filed under. */
export type Phrase = { readonly text: string; readonly also: readonly Issue[] };
export type Region = Readonly<z.infer<typeof region>>;

/** Templates by issue and stance. */
export const phrases: Partial<Record<Issue, Partial<Record<Stance, readonly Phrase[]>>>> = z
  .object({ opinions: z.partialRecord(z.enum(Issue), z.partialRecord(z.enum(Stance), z.array(phrase))) })
  .parse(opinionsFile).opinions;

/** Templates of what is not the examiner's opinion, and questions with their short answers. */
export const decoyPools = z
  .object({
    decoys: z.array(z.object({ by: z.enum(Attribution), issue: z.enum(Issue), text: z.string() })),
    standing: list,
    questions: z.partialRecord(z.enum(Issue), list),
    answers: z.array(
      z.object({ issue: z.enum(Issue), stance: z.enum(Stance), question: z.string(), answer: z.string() }),
    ),
  })
  .parse(decoysFile);

/** Circumstances and running text. */
export const prose = z
  .object({
    womensNames: list,
    clinicians: list,
    facilities: list,
    employers: list,
    jobs: list,
    places: list,
    cities: z.record(z.string(), list),
    interpreters: z.array(z.object({ language: z.string(), name: z.string() })),
    companions: list,
    medications: list,
    treatments: list,
    regions: z.array(region),
    mechanisms: z.object({ WORK: list, ROAD: list }),
    history: list,
    chronology: list,
    examination: list,
    examinerOpenings: list,
    examinerMethods: list,
    examinerClosings: list,
  })
  .parse(proseFile);
