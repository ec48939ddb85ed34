import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { Issue } from '../../kernel/vocabulary.js';
import type { Answer } from '../differences.js';
import type { ProductClient } from './product-client.js';

/** The scale of the prior by which the file's flags were computed. */
const FILE_PRIOR = 10;
const POLL_MS = 250;
const DEADLINE_MS = 10 * 60_000;

/** What is asked of a profile's comparisons. */
export const PEER_FIELDS = `comparisons {
  issue suppressedBecause flag
  peers { examiners numerator denominator distribution { p10 p90 } }
  posterior { shrunken lower upper }
  tail { twoSided adjusted }
  sensitivity { z0 flag }
}`;

export const peerComparison = z.object({
  issue: z.enum(Issue).nullable(),
  suppressedBecause: z.string().nullable(),
  flag: z.string(),
  peers: z.object({
    examiners: z.number(),
    numerator: z.number().nullable(),
    denominator: z.number(),
    distribution: z.object({ p10: z.number(), p90: z.number() }).nullable(),
  }),
  posterior: z.object({ shrunken: z.number(), lower: z.number(), upper: z.number() }).nullable(),
  tail: z.object({ twoSided: z.number(), adjusted: z.number().nullable() }).nullable(),
  sensitivity: z.array(z.object({ z0: z.number(), flag: z.string() })),
});
type PeerComparison = z.infer<typeof peerComparison>;

/** How the examiner stands to the peers on an issue, in the words of the file; nothing without a comparison. */
export function peerAnswers(
  comparisons: readonly PeerComparison[],
  issue: Issue,
): Readonly<Record<string, Answer>> {
  const found = comparisons.find((comparison) => comparison.issue === issue);
  if (found === undefined) return {};
  const { peers, posterior, tail } = found;
  return {
    peersExaminers: peers.examiners,
    peersX: peers.numerator,
    peersN: peers.denominator,
    pTwoSided: tail?.twoSided ?? null,
    shrunkenMean: posterior?.shrunken ?? null,
    shrunkenCI: posterior === null ? null : [posterior.lower, posterior.upper],
    peerP10: peers.distribution?.p10 ?? null,
    peerP90: peers.distribution?.p90 ?? null,
    bh: tail?.adjusted ?? null,
    flag: isFlagged(found),
  };
}

/** The flag by the file's own prior, whether or not another prior withdraws it. */
function isFlagged({ flag, sensitivity }: PeerComparison): boolean {
  const flagged = ['OUTSIDE', 'FAR_OUTSIDE'];
  if (flag !== 'WITHDRAWN_MODEL_CHOICE') return flagged.includes(flag);
  return sensitivity.some((prior) => prior.z0 === FILE_PRIOR && flagged.includes(prior.flag));
}

/** Waits until the comparisons of all these examiners are computed. @throws Error when they never are. */
export async function untilCompared(client: ProductClient, examinerIds: readonly string[]): Promise<void> {
  const shape = z.object({
    examiner: z.object({ profile: z.object({ comparisonRefusal: z.string().nullable() }) }),
  });
  const deadline = Date.now() + DEADLINE_MS;
  for (const id of examinerIds) {
    const isComputed = async (): Promise<boolean> => {
      const { examiner } = await client.data(
        shape,
        'query ($id: ID!) { examiner(id: $id) { profile { comparisonRefusal } } }',
        { id },
      );
      return examiner.profile.comparisonRefusal !== 'BEING_COMPUTED';
    };
    while (!(await isComputed())) {
      if (Date.now() > deadline) throw new Error('The comparisons with peers were not computed in time.');
      await wait(POLL_MS);
    }
  }
}
