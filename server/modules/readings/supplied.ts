import { z } from 'zod';
import { Issue, Stance, TimingSource, Verification } from '../../kernel/vocabulary.js';
import type { OpinionRecord } from '../opinions/index.js';
import type { TimingOnFile } from './examination-on-file.queries.js';

/** What a document keeps of an opinion that it changed: a row of our own, read back. */
const opinion = z.object({
  issue: z.enum(Issue),
  stance: z.enum(Stance).nullable(),
  quote: z.string().nullable(),
  page: z.number().nullable(),
  endPage: z.number().nullable(),
  sourceDocumentId: z.string().nullable(),
  verification: z.enum(Verification),
  certainty: z.string().nullable(),
  isHedged: z.boolean(),
  isConditional: z.boolean(),
  mmiOn: z.string().nullable(),
  treaterMmiOn: z.string().nullable(),
  wpiPercent: z.number().nullable(),
  apportionmentPercent: z.number().nullable(),
  medications: z.array(z.string()),
  ground: z.string().nullable(),
});
const timing = z.object({
  source: z.enum(TimingSource),
  minutes: z.number(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
});

export function isOpinionRecord(value: unknown): value is OpinionRecord {
  return opinion.safeParse(value).success;
}

export function isTiming(value: unknown): value is TimingOnFile {
  return timing.safeParse(value).success;
}
