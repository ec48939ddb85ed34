import { nameKey } from '../../kernel/person-name.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { candidatesByEvidence, candidatesBySimilarity } from './directory-candidate.queries.js';
import {
  readReference,
  similarityText,
  type ExaminerReference,
  type ReadReference,
} from './examiner-reference.js';
import {
  resolveReference,
  type DirectoryCandidate,
  type DirectoryVerdict,
  type Evidence,
  type IdentityCandidate,
} from './identity-resolution.js';
import type { LinkMethod } from './link-method.js';
import { placeProvisionals, type ProvisionalPlace } from './provisional-grouping.js';
import { appearancesByKeys, provisionalsNear } from './recorded-appearance.queries.js';

/** Whom a reference stands for in this firm, and how that is known. */
export type Resolution =
  /** This firm's files named the examiner so before; a person's decision is part of that. */
  | {
      readonly kind: 'RECORDED';
      readonly appearanceId: string;
      readonly subjectId: string;
      readonly method: LinkMethod;
    }
  | { readonly kind: 'LINK'; readonly examinerId: string; readonly method: 'NPI' | 'LICENCE' | 'EXACT_NAME' }
  /** Asked: provisional until a person decides. */
  | {
      readonly kind: 'ASK';
      readonly reason: string;
      readonly candidates: readonly IdentityCandidate[];
      readonly place: ProvisionalPlace;
    }
  /** No candidate: provisional, in this firm only. */
  | { readonly kind: 'NONE'; readonly place: ProvisionalPlace };

/** A reference with its resolution. */
export type ResolvedReference = Readonly<{ read: ReadReference; resolution: Resolution }>;

/**
 * Resolves many references at once, each appearance key once: at most five statements however many. Writes
 * nothing; `recordAppearances` writes what this decides.
 */
export async function resolveAppearances(
  unitOfWork: UnitOfWork,
  references: readonly ExaminerReference[],
): Promise<readonly ResolvedReference[]> {
  const reads = [
    ...new Map(
      references.map((reference) => readReference(reference)).map((read) => [read.key, read]),
    ).values(),
  ];
  const recorded = await appearancesByKeys(
    unitOfWork,
    reads.map((read) => read.key),
  );
  const unknown = reads.filter((read) => !recorded.has(read.key));
  const verdicts = await directoryVerdicts(unitOfWork, unknown);
  const outside = unknown.filter((read) => verdicts.get(read.key)?.kind !== 'LINK');
  const places = placeProvisionals(outside, await provisionalsNear(unitOfWork, outside));
  return reads.map((read) => {
    const before = recorded.get(read.key);
    if (before !== undefined) return { read, resolution: { kind: 'RECORDED', ...before } };
    return { read, resolution: resolutionOf(verdicts.get(read.key), places.get(read.key)) };
  });
}

function resolutionOf(
  verdict: DirectoryVerdict | undefined,
  place: ProvisionalPlace | undefined,
): Resolution {
  if (verdict?.kind === 'LINK') return verdict;
  if (place === undefined) throw new Error('A reference without a place.');
  return verdict?.kind === 'ASK' ? { ...verdict, place } : { kind: 'NONE', place };
}

async function directoryVerdicts(
  unitOfWork: UnitOfWork,
  reads: readonly ReadReference[],
): Promise<ReadonlyMap<string, DirectoryVerdict>> {
  if (reads.length === 0) return new Map();
  const index = new CandidateIndex(
    await candidatesByEvidence(unitOfWork, {
      npis: reads.flatMap((read) => read.npi ?? []),
      licences: reads.flatMap((read) => read.licence ?? []),
      nameKeys: [...new Set(reads.flatMap((read) => read.nameKeys))],
    }),
  );
  const exact = new Map(reads.map((read) => [read.key, index.evidenceFor(read)]));
  // Similarity is the costly question, and only those need it whom nothing exact speaks of.
  const rest = reads.filter((read) => isSilent(exact.get(read.key)));
  const texts = [...new Set(rest.map(similarityText))].filter((text) => text !== '');
  const similar = await candidatesBySimilarity(unitOfWork, texts);
  return new Map(
    reads.map((read) => {
      const evidence = exact.get(read.key) ?? SILENCE;
      const alike = isSilent(evidence) ? (similar.get(similarityText(read)) ?? []) : [];
      return [read.key, resolveReference(read, { ...evidence, similar: alike })];
    }),
  );
}

const SILENCE: Evidence = { byNpi: null, byLicence: null, sameName: [], similar: [] };

function isSilent(evidence: Evidence | undefined): boolean {
  return (
    evidence === undefined ||
    (evidence.byNpi === null && evidence.byLicence === null && evidence.sameName.length === 0)
  );
}

/** Candidates by what identifies them. */
class CandidateIndex {
  private readonly byNpi = new Map<string, DirectoryCandidate>();
  private readonly byLicence = new Map<string, DirectoryCandidate>();
  private readonly byNameKey = new Map<string, DirectoryCandidate[]>();

  constructor(candidates: readonly DirectoryCandidate[]) {
    for (const candidate of candidates) {
      if (candidate.npi !== null) this.byNpi.set(candidate.npi, candidate);
      for (const licence of candidate.licences) this.byLicence.set(licence, candidate);
      for (const key of new Set(candidate.names.map(nameKey))) {
        this.byNameKey.set(key, [...(this.byNameKey.get(key) ?? []), candidate]);
      }
    }
  }

  evidenceFor(read: ReadReference): Evidence {
    return {
      byNpi: this.byNpi.get(read.npi ?? '') ?? null,
      byLicence: this.byLicence.get(read.licence ?? '') ?? null,
      sameName: [...new Set(read.nameKeys.flatMap((key) => this.byNameKey.get(key) ?? []))],
      similar: [],
    };
  }
}
