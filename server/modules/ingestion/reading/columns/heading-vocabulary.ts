import { z } from 'zod';
import headings from '../../../../../schema/imports/headings.json' with { type: 'json' };
import { TargetField } from '../mapping.js';
import { wordKey } from '../values/word-key.js';

const phrase = z.string().min(1);
const tokens = phrase.transform((text) => text.split(' '));

const fieldHeadings = z.object({
  label: phrase,
  headings: z.array(tokens),
  weak: z.array(tokens),
  avoid: z.array(phrase),
});

const vocabulary = z.object({
  about: z.string(),
  fold: z.record(phrase, z.array(phrase.transform(wordKey))),
  stop: z.array(phrase).transform((list) => new Set(list)),
  fields: z.record(z.enum(TargetField).exclude(['IGNORE']), fieldHeadings),
  timingSources: z.object({
    RECORDING: z.array(phrase),
    OBSERVER: z.array(phrase),
    REPORT: z.array(phrase),
    CLAIMANT: z.array(phrase),
  }),
  ignored: z.array(tokens),
});

/** The reviewed words of headings; a mistake in the file stops the process at start. */
export const headingVocabulary = vocabulary.parse(headings);

/** Every field that a heading can suggest. */
export const headedFields = Object.values(TargetField).filter((field) => field !== TargetField.IGNORE);
export type HeadedField = (typeof headedFields)[number];

/** What a field is called in front of people. */
export function targetFieldLabel(field: TargetField): string {
  return field === TargetField.IGNORE ? 'Not imported' : headingVocabulary.fields[field].label;
}
