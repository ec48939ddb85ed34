import type { UnitOfWork } from '../../platform/database/index.js';
import {
  comparedPassage,
  fingerprintsOutside,
  NEAR_VERBATIM,
  overlapsOf,
  type ComparedPassage,
  type PassageOverlap,
} from '../../reading/passages/index.js';
import { candidatesFor, type Candidate } from './passage-candidates.queries.js';
import { followWordings, insertFingerprints, insertMatches } from './passage-rows.js';
import { textsOf, unplacedPassages, type UnplacedPassage } from './unplaced-passages.queries.js';

/** So many known texts alike say enough: another variant would be found by them. */
const ENOUGH_VARIANTS = 4;
/** A variant is alike as a whole, not in a sentence or two. */
const VARIANT_SHARE = 0.8;

/**
 * Finds what stored passages repeat, and makes findable what is new in them. A passage in a known wording takes over
 * what is known of that; of several in one wording only the first is compared. The lock is held.
 */
export async function placePassages(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const unplaced = await unplacedPassages(unitOfWork, ids);
  const first = new Map<string, UnplacedPassage>();
  for (const passage of unplaced) {
    if (!first.has(passage.wording)) first.set(passage.wording, passage);
  }
  await compareWithKnown(
    unitOfWork,
    [...first.values()].filter(({ knownId }) => knownId === null).map(({ id }) => id),
  );
  await followWordings(
    unitOfWork,
    unplaced.flatMap(({ id, wording, knownId }) => {
      const followed = knownId ?? first.get(wording)?.id ?? id;
      return followed === id ? [] : [{ id, followed }];
    }),
  );
}

type Placed = { readonly id: string; readonly passage: ComparedPassage };

async function compareWithKnown(unitOfWork: UnitOfWork, ids: readonly string[]): Promise<void> {
  const texts = await textsOf(unitOfWork, ids);
  const placed = ids.map((id): Placed => ({ id, passage: comparedPassage(texts.get(id) ?? '') }));
  const candidates = await candidatesFor(
    unitOfWork,
    placed.map(({ id, passage }) => ({
      id,
      fingerprints: fingerprintsOutside(passage, []).map(({ hash }) => hash),
    })),
  );
  const known = comparedById(candidates);
  const found = placed.map(({ id, passage }) => ({
    id,
    passage,
    matches: (candidates.get(id) ?? []).flatMap((candidate) => {
      const other = known.get(candidate.id);
      if (other === undefined) return [];
      return overlapsOf(passage, other).map((overlap) => ({ otherId: candidate.id, overlap }));
    }),
  }));
  await insertMatches(
    unitOfWork,
    found.flatMap(({ id, matches }) => matches.map((match) => ({ passageId: id, ...match }))),
  );
  await insertFingerprints(
    unitOfWork,
    found.map(({ id, passage, matches }) => ({ passageId: id, hashes: newFingerprints(passage, matches) })),
  );
}

/** A passage that several others may repeat is taken apart once. */
function comparedById(
  candidates: ReadonlyMap<string, readonly Candidate[]>,
): ReadonlyMap<string, ComparedPassage> {
  const compared = new Map<string, ComparedPassage>();
  for (const { id, text } of [...candidates.values()].flat()) {
    if (!compared.has(id)) compared.set(id, comparedPassage(text));
  }
  return compared;
}

/** What makes a passage findable: the fingerprints of what no known passage says nearly the same way. */
function newFingerprints(
  passage: ComparedPassage,
  matches: readonly { readonly otherId: string; readonly overlap: PassageOverlap }[],
): number[] {
  const variants = matches.filter(
    ({ overlap: { here } }) => here.end - here.start >= VARIANT_SHARE * passage.codes.length,
  );
  if (new Set(variants.map(({ otherId }) => otherId)).size >= ENOUGH_VARIANTS) return [];
  const known = matches
    .filter(({ overlap }) => overlap.similarity >= NEAR_VERBATIM)
    .map(({ overlap }) => overlap.here);
  return [...new Set(fingerprintsOutside(passage, known).map(({ hash }) => hash))];
}
