import { z } from 'zod';
import { Issue, Stance } from '../../../kernel/vocabulary.js';
import { RecordKind } from '../../../reading/report-reading.types.js';
import { ReadingField } from '../reading-field.js';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const quoted = {
  page: z.number().int(),
  quote: z.string().max(4_000),
  confidence: z.number(),
};

const field = z.object({ ...quoted, field: z.enum(ReadingField), value: z.string().max(2_000) });
const opinion = z.object({
  ...quoted,
  issue: z.enum(Issue),
  stance: z.enum(Stance),
  certainty: z.string().max(300).nullable(),
  isHedged: z.boolean(),
  isConditional: z.boolean(),
  mmiOn: day.nullable(),
  wpiPercent: z.number().min(0).max(100).nullable(),
  apportionmentPercent: z.number().min(0).max(100).nullable(),
  medications: z.array(z.string().max(100)).max(30),
  ground: z.string().max(300).nullable(),
});
const record = z.object({
  ...quoted,
  title: z.string().min(1).max(300),
  author: z.string().max(300).nullable(),
  datedOn: day.nullable(),
  datedTo: day.nullable(),
  kind: z.enum(RecordKind),
  pages: z.number().int().min(0).nullable(),
  isVague: z.boolean(),
});

/** More is not taken of one answer. */
const MOST_ENTRIES = 300;

/** What the reader is asked to answer, as the JSON schema that goes with the question. */
export const ANSWER_SCHEMA = z.toJSONSchema(
  z.object({ fields: z.array(field), opinions: z.array(opinion), records: z.array(record) }),
);

export type AnsweredField = z.infer<typeof field>;
export type AnsweredOpinion = z.infer<typeof opinion>;
export type AnsweredRecord = z.infer<typeof record>;
export type ReaderAnswer = {
  readonly fields: readonly AnsweredField[];
  readonly opinions: readonly AnsweredOpinion[];
  readonly records: readonly AnsweredRecord[];
};

const list = z.array(z.unknown()).catch([]);
const envelope = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});
const answer = z.object({ fields: list, opinions: list, records: list });

/** The entries of an answer that have the form asked for; null when the answer is none. */
export function parseAnswer(response: unknown): ReaderAnswer | null {
  const content = envelope.safeParse(response).data?.choices[0]?.message.content;
  const parsed = answer.safeParse(json(content ?? ''));
  if (!parsed.success) return null;
  return {
    fields: valid(field, parsed.data.fields),
    opinions: valid(opinion, parsed.data.opinions),
    records: valid(record, parsed.data.records),
  };
}

/** One entry that was got wrong does not cost the others. */
function valid<Entry>(schema: z.ZodType<Entry>, entries: readonly unknown[]): Entry[] {
  return entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
