import type { DocumentPermission } from '../documents/index.js';
import type { OathUse } from './testimony-facts.types.js';
import type { TestimonyProvenance } from './testimony-vocabulary.js';

/** What decides whether testimony may be put to a witness. */
export type UseQuestion = {
  readonly provenance: TestimonyProvenance;
  /** Of the document that holds the words; null when there is none. */
  readonly permission: DocumentPermission | null;
  /** The matter under which that document is filed; null for none. */
  readonly documentMatterId: string | null;
  /** In which it is to be used; null: in none that is named. */
  readonly matterId: string | null;
};

const MAY: OathUse = { mayBeUsed: true, whyNot: null };
const mayNot = (whyNot: string): OathUse => ({ mayBeUsed: false, whyNot });

/**
 * Nothing is used whose provenance nobody recorded, that is privileged, or that a protective order of another matter
 * covers. The gravest reason is told.
 */
export function useOf({ provenance, permission, documentMatterId, matterId }: UseQuestion): OathUse {
  if (permission === 'PRIVILEGED') return mayNot('The document that holds these words is privileged.');
  if (permission === 'PROTECTIVE_ORDER' && (matterId === null || documentMatterId !== matterId)) {
    return mayNot(
      matterId === null
        ? 'The transcript is under a protective order: it may be used in the matter under which it is filed, and there alone.'
        : 'The transcript is under a protective order of another matter.',
    );
  }
  if (provenance === 'UNKNOWN') {
    return mayNot('How the firm came by this testimony is not recorded; record its provenance first.');
  }
  return MAY;
}

/** The first of two reasons, when something rests on both. */
export function useOfBoth(one: OathUse, other: OathUse): OathUse {
  return one.mayBeUsed ? other : one;
}
