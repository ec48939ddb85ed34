import type { DocumentText } from '../../../kernel/document-text.js';
import type { DocumentStructure } from '../../structure/index.js';
import { bodyPartMismatches } from './body-part-mismatch.js';
import type { CopyMismatch, KnownFacts, MismatchRule } from './copy-mismatch.types.js';
import { dateMismatches } from './date-mismatch.js';
import { nameMismatches } from './name-mismatch.js';
import { sexMismatches } from './sex-mismatch.js';
import { sideMismatches } from './side-mismatch.js';

const RULES: readonly MismatchRule[] = [
  sideMismatches,
  sexMismatches,
  nameMismatches,
  dateMismatches,
  bodyPartMismatches,
];

/** Places of a report that say different things of side, sex, name, date or part of the body; in order of the text. */
export function findCopyMismatches(
  document: DocumentText,
  structure: DocumentStructure,
  known: KnownFacts = { claimantName: null, examinedOn: null, injuredOn: [] },
): CopyMismatch[] {
  return RULES.flatMap((rule) => rule(document, structure, known)).sort(
    (one, other) => one.here.start - other.here.start,
  );
}
