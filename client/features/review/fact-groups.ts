import type { ProposalWordsFragment, ReadingField } from '../../generated/graphql.js';

/** One proposed fact of a document, with what has been decided about it. */
export type Fact = ProposalWordsFragment;

/** What a reader found, as the server lists it. */
export type ReadFacts = {
  readonly fields: readonly Fact[];
  readonly opinions: readonly Fact[];
  readonly records: readonly Fact[];
  readonly candidates: readonly Fact[];
};

export type FactGroup = {
  readonly id: 'examination' | 'people' | 'opinions' | 'records' | 'passages';
  readonly title: string;
  readonly facts: readonly Fact[];
};

/** Fields about the course of the examination; the rest say which examination it is. */
const PEOPLE_FIELDS: ReadonlySet<ReadingField> = new Set([
  'STARTED_AT',
  'ENDED_AT',
  'FACE_TO_FACE_MINUTES',
  'PLACE',
  'INTERPRETER',
  'OTHERS_PRESENT',
  'HISTORY_TAKEN_BY',
  'EXAMINED_BY',
  'DRAFTED_BY',
  'ATTESTATION',
]);

function groupOfField(field: ReadingField | null): FactGroup['id'] {
  if (field === 'PAGES_DECLARED') return 'records';
  return field !== null && PEOPLE_FIELDS.has(field) ? 'people' : 'examination';
}

/** The facts in the order in which a reviewer goes through them; groups without a fact are left out. */
export function factGroups({ fields, opinions, records, candidates }: ReadFacts): readonly FactGroup[] {
  const fieldsOf = (id: FactGroup['id']) => fields.filter(({ field }) => groupOfField(field) === id);
  const groups: readonly FactGroup[] = [
    { id: 'examination', title: 'Examination', facts: fieldsOf('examination') },
    { id: 'people', title: 'Time and people', facts: fieldsOf('people') },
    { id: 'opinions', title: 'Opinions', facts: opinions },
    { id: 'records', title: 'Records listed', facts: [...fieldsOf('records'), ...records] },
    { id: 'passages', title: 'Other passages that may hold opinions', facts: candidates },
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

/** Whether a fact waits for a decision. A passage that nobody coded does not: it counts nowhere. */
export function isPending({ kind, status }: Fact): boolean {
  return kind !== 'CANDIDATE' && status === 'PENDING';
}

/** How many facts have a decision, of those that need one. */
export function decidedCount(groups: readonly FactGroup[]): {
  readonly decided: number;
  readonly all: number;
} {
  const facts = groups.flatMap((group) => group.facts).filter(({ kind }) => kind !== 'CANDIDATE');
  return { decided: facts.filter((fact) => !isPending(fact)).length, all: facts.length };
}

/** The fact `step` places further in reading order, staying at either end; the first when none is selected. */
export function stepFrom(facts: readonly Fact[], id: string | null, step: 1 | -1): Fact | null {
  const at = facts.findIndex((fact) => fact.id === id);
  const next = at === -1 ? 0 : Math.min(Math.max(at + step, 0), facts.length - 1);
  return facts[next] ?? null;
}

/** The next fact after this one that waits for a decision, beginning anew at the top; null when none does. */
export function nextPending(facts: readonly Fact[], id: string | null): Fact | null {
  const at = facts.findIndex((fact) => fact.id === id);
  return (
    [...facts.slice(at + 1), ...facts.slice(0, at + 1)].find((fact) => fact.id !== id && isPending(fact)) ??
    null
  );
}
