import { MEASURES, type Measure } from '../measures/index.js';

/** How examiners are compared on a measure: by a share, or by the rank of a median. */
export type PeerMeasureKind = 'SHARE' | 'MINUTES';

/** A measure on which examiners are compared, and which recorded outcomes are its x and its n. */
export type PeerMeasure = {
  readonly id: string;
  readonly kind: PeerMeasureKind;
  /** Outcomes counted as the finding; none for minutes. */
  readonly findings: readonly string[];
  /** Outcomes that are a conclusion; none for minutes, where every time counts. */
  readonly conclusions: readonly string[];
};

/** All of them, as schema/measures defines them, in its order. */
export const PEER_MEASURES: readonly PeerMeasure[] = MEASURES.flatMap((measure) => peerMeasureOf(measure));

const byId = new Map(PEER_MEASURES.map((measure) => [measure.id, measure]));

/** @throws Error for a measure on which nobody is compared. */
export function peerMeasure(id: string): PeerMeasure {
  const measure = byId.get(id);
  if (measure === undefined) throw new Error(`Examiners are not compared on ${id}.`);
  return measure;
}

function peerMeasureOf({ id, comparesWithPeers, numerator, denominator }: Measure): PeerMeasure[] {
  if (!comparesWithPeers) return [];
  if (numerator.of === 'MINUTES') return [{ id, kind: 'MINUTES', findings: [], conclusions: [] }];
  // Pairs of opinions have no rows yet: what the treating physician states is not recorded.
  if (numerator.of !== 'OPINION' || denominator.of !== 'OPINION') return [];
  return [{ id, kind: 'SHARE', findings: numerator.stances, conclusions: denominator.stances }];
}
