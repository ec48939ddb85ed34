import type {
  ElementState,
  ExaminationTimingQuery,
  FoundationElement,
  FoundationLinePartsFragment,
  TimeMinimumState,
} from '../../generated/graphql.js';

export type Timing = NonNullable<NonNullable<ExaminationTimingQuery['examination']>['timing']>;
export type FoundationLine = FoundationLinePartsFragment;

/** How a time stands to a minimum; in words, since no colour may carry it. */
export const minimumStateLabel: Record<TimeMinimumState, string> = {
  BELOW: 'Below the minimum',
  MET_NOT_UNCOMPLICATED: 'At or above the minimum, though not an uncomplicated examination',
  MET: 'At or above the minimum',
  NOT_KNOWN: 'Not known',
  NOT_APPLIED: 'Rule from memory: nothing is held against it',
};

export const ELEMENT_STATES = ['PRESENT', 'ABSENT', 'UNCLEAR'] as const satisfies readonly ElementState[];

export const elementStateLabel: Record<ElementState, string> = {
  PRESENT: 'Stated',
  ABSENT: 'Not stated',
  UNCLEAR: 'Unclear',
};

/** What a member can add under each heading; completeness is derived from the records alone. */
export const ADDABLE = {
  QUALIFICATIONS: ['BODY_PART', 'LICENCE', 'BOARD_CERTIFICATION', 'ACTIVE_PRACTICE'],
  THOROUGHNESS: ['TEST_PERFORMED', 'TEST_INDICATED_NOT_DONE'],
  COMPLETENESS: [],
  REASONING: ['APPROXIMATE_PERCENTAGES', 'TO_WHAT_FACTOR', 'HOW', 'WHY_NOW', 'MEDICAL_EVIDENCE'],
} as const satisfies Record<string, readonly FoundationElement[]>;

export const elementLabel: Record<FoundationElement, string> = {
  BODY_PART: 'Body region at issue',
  LICENCE: 'Licence',
  BOARD_CERTIFICATION: 'Board certification',
  ACTIVE_PRACTICE: 'Active practice',
  TEST_PERFORMED: 'Test performed',
  TEST_INDICATED_NOT_DONE: 'Test indicated and not done',
  APPROXIMATE_PERCENTAGES: 'Apportionment: approximate percentages',
  TO_WHAT_FACTOR: 'Apportionment: to what factor',
  HOW: 'Apportionment: how it causes disability',
  WHY_NOW: 'Apportionment: why at present',
  MEDICAL_EVIDENCE: 'Apportionment: medical evidence',
};

/** An element that is looked for in the report, and has a state. */
export function isOfReasoning(element: FoundationElement): boolean {
  return ADDABLE.REASONING.some((known) => known === element);
}

/** An element that is true from a day to a day. */
export function hasDates(element: FoundationElement): boolean {
  return ADDABLE.QUALIFICATIONS.some((known) => known === element) && element !== 'BODY_PART';
}

const RECORDED: Readonly<Record<string, string>> = {
  EXAMINATION: 'the examination on file',
  OPINION: 'the opinion on file',
  TIMING: 'the times on file',
  SUPPLIED_RECORD: 'the list of records supplied',
};
const METHODS: Readonly<Record<string, string>> = {
  'body-part-specialties': 'a table of specialties by body region (general knowledge, not reviewed)',
};

/** Where a line rests when it is no page of a document. */
export function citeWords({ kind, code }: FoundationLine['cites'][number]): string {
  if (kind === 'RULE') return `Rule ${code ?? ''}`;
  if (kind === 'METHOD') return `From ${METHODS[code ?? ''] ?? 'a stated method'}`;
  return `From ${RECORDED[code ?? ''] ?? 'an entry of the firm'}`;
}
