import { z } from 'zod';
import { storedSource } from '../drafts/index.js';
import { ExhibitKind } from '../exhibits/index.js';
import type { OutlineContent } from './outline-content.js';
import { OutlineMode, OutlineOrigin, OutlineTopic } from './outline-vocabulary.js';

const cites = z.array(z.object({ source: storedSource, label: z.string(), detail: z.string().nullable() }));

const question = z.object({
  id: z.string(),
  origin: z.enum(OutlineOrigin),
  text: z.string(),
  figures: z.array(
    z.object({
      key: z.string(),
      numerator: z.number().int(),
      denominator: z.number().int(),
      words: z.string(),
    }),
  ),
  cites,
  exhibits: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('DATA'),
        exhibitKind: z.enum(ExhibitKind),
        exhibitId: z.string().nullable(),
      }),
      z.object({ kind: z.literal('DOCUMENT'), documentId: z.string() }),
    ]),
  ),
  expectedAnswer: z.string(),
  ifDenied: z.object({ steps: z.array(z.string()), cites }).nullable(),
  helpsWitness: z.string(),
  note: z.string().nullable(),
  isLeftOut: z.boolean(),
  reworded: z
    .object({
      by: z.string(),
      from: z.object({ text: z.string(), expectedAnswer: z.string(), helpsWitness: z.string() }),
    })
    .optional(),
});

const content: z.ZodType<OutlineContent> = z.object({
  mode: z.enum(OutlineMode),
  title: z.string(),
  chapters: z.array(
    z.object({
      id: z.string(),
      origin: z.enum(OutlineOrigin),
      topic: z.enum(OutlineTopic).nullable(),
      heading: z.string(),
      goal: z.string(),
      standing: z.object({ place: z.number().int(), unusual: z.string(), support: z.string() }).nullable(),
      questions: z.array(question),
      isLeftOut: z.boolean(),
      reworded: z
        .object({ by: z.string(), from: z.object({ heading: z.string(), goal: z.string() }) })
        .optional(),
    }),
  ),
  unsupported: z.array(z.object({ topic: z.enum(OutlineTopic), reason: z.string() })),
});

/** Contents as they were stored. @throws ZodError when they are none of ours. */
export function parsedOutline(text: string): OutlineContent {
  return content.parse(JSON.parse(text));
}
