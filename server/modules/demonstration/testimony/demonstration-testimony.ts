import { z } from 'zod';
import testimonyFile from '../../../../schema/demonstration/testimony.json' with { type: 'json' };
import { ServiceMethod } from '../../../rules/rule-vocabulary.js';
import { ChallengeKind, ChallengeOutcome, FeeItem } from '../../disclosures/index.js';
import { TestimonyKind, TestimonyProvenance } from '../../testimony/index.js';
import { FirmSlug } from '../demonstration-pools.js';
import { csvLine } from '../delimited-text.js';
import { withMovedDays } from '../moved-days.js';

const day = z.iso.date();
const transcript = z.object({
  fileName: z.string(),
  witness: z.string(),
  exchanges: z.array(z.tuple([z.string(), z.string()])),
});

const file = z.object({
  about: z.string(),
  writtenOn: day,
  firm: z.enum(FirmSlug),
  matterReference: z.string(),
  testimonies: z.array(
    z.object({
      kind: z.enum(TestimonyKind),
      givenOn: day,
      caseName: z.string(),
      caseNumber: z.string(),
      court: z.string(),
      provenance: z.enum(TestimonyProvenance),
      provenanceNote: z.string(),
      transcript: transcript.nullable(),
    }),
  ),
  list: z.object({ name: z.string(), disclosedOn: day, rows: z.array(z.array(z.string())) }),
  challenges: z.array(
    z.object({
      kind: z.enum(ChallengeKind),
      outcome: z.enum(ChallengeOutcome),
      decidedOn: day,
      caseName: z.string(),
      caseNumber: z.string(),
      court: z.string(),
      basis: z.string(),
      quote: z.string(),
    }),
  ),
  fees: z.array(
    z.object({
      item: z.enum(FeeItem),
      amountCents: z.int(),
      minimumUnits: z.number().nullable(),
      from: day,
    }),
  ),
  invoice: z.object({ amountCents: z.int(), dated: day }),
  panel: z.object({
    number: z.string(),
    specialty: z.string(),
    assignedOn: day,
    service: z.enum(ServiceMethod),
    names: z.array(
      z.object({
        writtenName: z.string(),
        examinerFirst: z.string(),
        examinerLast: z.string(),
        officeCity: z.string(),
        distanceMiles: z.number(),
        availableOn: day,
      }),
    ),
  }),
});

/** What the worked matter's examiner swore to, disclosed, was ruled on and charges; days moved to the day of loading. */
export type DemonstrationTestimony = Readonly<z.infer<typeof file>>;

/** @param today YYYY-MM-DD. */
export function demonstrationTestimony(today: string): DemonstrationTestimony {
  return file.parse(withMovedDays(file.parse(testimonyFile), today));
}

/** The list of testimony as the other side served it, as a table. */
export function disclosedListFile({ list }: DemonstrationTestimony): string {
  return list.rows.map((cells) => csvLine(cells, ',')).join('');
}
