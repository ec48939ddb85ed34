import { z } from 'zod';
import type { SourceCite } from '../../kernel/source-cite.js';
import { RecordedEntry } from '../../kernel/source-cite.js';
import type { DraftContent } from './draft-content.js';
import { BlockForm, BlockOrigin } from './draft-vocabulary.js';

const number = z.number().int().nullable();

/** A source as it is stored within the contents of a document. */
export const storedSource: z.ZodType<SourceCite> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('DOCUMENT'),
    documentId: z.string(),
    page: number,
    line: number,
    quote: z.string().nullable(),
  }),
  z.object({ kind: z.literal('FILL'), fillId: z.string(), documentId: z.string().nullable(), row: number }),
  z.object({ kind: z.literal('RECORD'), what: z.enum(RecordedEntry), id: z.string() }),
  z.object({ kind: z.literal('FIGURE'), examinerId: z.string(), key: z.string() }),
  z.object({ kind: z.literal('RULE'), ruleId: z.string() }),
  z.object({ kind: z.literal('METHOD'), methodId: z.string() }),
  z.object({ kind: z.literal('AUTHOR'), name: z.string() }),
]);

const block = z.object({
  id: z.string(),
  form: z.enum(BlockForm),
  origin: z.enum(BlockOrigin),
  text: z.string(),
  cells: z.array(z.string()),
  cites: z.array(z.object({ source: storedSource, label: z.string(), detail: z.string().nullable() })),
  isLeftOut: z.boolean(),
});

const content: z.ZodType<DraftContent> = z.object({
  title: z.string(),
  subtitle: z.string().nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      columns: z.array(z.object({ heading: z.string(), share: z.number() })),
      blocks: z.array(block),
    }),
  ),
  signature: z.object({ statement: z.string(), lines: z.array(z.string()) }).nullable(),
});

/** Contents as they were stored. @throws ZodError when they are none of ours. */
export function parsedContent(text: string): DraftContent {
  return content.parse(JSON.parse(text));
}
