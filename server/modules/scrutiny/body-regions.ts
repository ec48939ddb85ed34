import { z } from 'zod';
import table from '../../../schema/foundation/body-part-specialties.json' with { type: 'json' };

const words = z.string().trim().min(1);
const regions = z
  .strictObject({
    about: words,
    regions: z.array(z.strictObject({ region: words, groups: z.array(words).min(1) })).min(1),
  })
  .parse(table).regions;

/** The regions of the body that are told apart, in the order of the table. */
export const BODY_REGIONS: readonly string[] = regions.map(({ region }) => region);

/** Groups of specialties that commonly treat a region; null for a region that the table does not name. */
export function treatingGroups(region: string): readonly string[] | null {
  return regions.find((entry) => entry.region === region)?.groups ?? null;
}
