import { z } from 'zod';
import file from '../../schema/pharmacy/mme-factors.json' with { type: 'json' };

const words = z.string().trim().min(1);
/** FROM_SOURCE: read in a text that quotes the guideline, not in the guideline. */
const state = z.enum(['VERIFIED', 'FROM_SOURCE', 'FROM_MEMORY']);

const factors = z.strictObject({
  about: words,
  version: words,
  citation: words,
  state,
  verified: z.strictObject({ on: z.iso.date(), in: words }).nullable(),
  factors: z.array(
    z.strictObject({
      ingredient: words,
      factor: z.number().positive(),
      doseUnit: z.enum(['MG', 'MCG_PER_HOUR']),
    }),
  ),
  thresholds: z.array(z.strictObject({ mmePerDay: z.number().positive(), source: words, state })),
  caveats: z.array(words),
});

/**
 * The published factors with their version, citation and how far they were compared with the text; a mistake in the
 * file stops the process at start.
 */
export const MME_FACTORS: Readonly<z.infer<typeof factors>> = factors.parse(file);

/** How the factors were checked, in words for a page or a document. */
export const mmeVerification: string =
  MME_FACTORS.verified === null
    ? 'From memory, not compared with the text.'
    : `${MME_FACTORS.state === 'VERIFIED' ? 'Compared with the text' : 'From a secondary source'} on ${MME_FACTORS.verified.on}: ${MME_FACTORS.verified.in}.`;
