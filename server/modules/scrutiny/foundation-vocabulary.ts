/** The four things by which courts weigh a report: what stands under each is recorded, and nothing is added up. */
export const FoundationHeading = {
  QUALIFICATIONS: 'QUALIFICATIONS',
  THOROUGHNESS: 'THOROUGHNESS',
  COMPLETENESS: 'COMPLETENESS',
  REASONING: 'REASONING',
} as const;
export type FoundationHeading = (typeof FoundationHeading)[keyof typeof FoundationHeading];

export const headingLabel: Readonly<Record<FoundationHeading, string>> = {
  QUALIFICATIONS: 'Qualifications',
  THOROUGHNESS: 'Thoroughness',
  COMPLETENESS: 'Completeness of review',
  REASONING: 'Quality of reasoning',
};

/** What a member records beside what the product derives. The last five are elements of apportionment. */
export const FoundationElement = {
  BODY_PART: 'BODY_PART',
  LICENCE: 'LICENCE',
  BOARD_CERTIFICATION: 'BOARD_CERTIFICATION',
  ACTIVE_PRACTICE: 'ACTIVE_PRACTICE',
  TEST_PERFORMED: 'TEST_PERFORMED',
  TEST_INDICATED_NOT_DONE: 'TEST_INDICATED_NOT_DONE',
  APPROXIMATE_PERCENTAGES: 'APPROXIMATE_PERCENTAGES',
  TO_WHAT_FACTOR: 'TO_WHAT_FACTOR',
  HOW: 'HOW',
  WHY_NOW: 'WHY_NOW',
  MEDICAL_EVIDENCE: 'MEDICAL_EVIDENCE',
} as const;
export type FoundationElement = (typeof FoundationElement)[keyof typeof FoundationElement];

/** Under which heading an element stands; completeness is derived from the records alone. */
export const headingOf: Readonly<Record<FoundationElement, Exclude<FoundationHeading, 'COMPLETENESS'>>> = {
  BODY_PART: 'QUALIFICATIONS',
  LICENCE: 'QUALIFICATIONS',
  BOARD_CERTIFICATION: 'QUALIFICATIONS',
  ACTIVE_PRACTICE: 'QUALIFICATIONS',
  TEST_PERFORMED: 'THOROUGHNESS',
  TEST_INDICATED_NOT_DONE: 'THOROUGHNESS',
  APPROXIMATE_PERCENTAGES: 'REASONING',
  TO_WHAT_FACTOR: 'REASONING',
  HOW: 'REASONING',
  WHY_NOW: 'REASONING',
  MEDICAL_EVIDENCE: 'REASONING',
};

export const elementLabel: Readonly<Record<FoundationElement, string>> = {
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

/** Elements of which a report has one answer each. */
export const APPORTIONMENT_ELEMENTS = [
  'APPROXIMATE_PERCENTAGES',
  'TO_WHAT_FACTOR',
  'HOW',
  'WHY_NOW',
  'MEDICAL_EVIDENCE',
] as const satisfies readonly FoundationElement[];
