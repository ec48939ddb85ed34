/** What the release reads of each row; `server/modules/pool/stage-contributions.ts` reads nothing else. */
export const POOL_COLUMNS = [
  {
    name: 'examiner',
    description: 'Which examiner of the shared directory, with specialty and state from there.',
  },
  { name: 'kind', description: 'The kind of examination.' },
  { name: 'examinedOn', description: 'The day of the examination; releases tell windows of years only.' },
  { name: 'issue', description: 'The question that the opinion answers.' },
  {
    name: 'hasFinding',
    description: 'Whether the report states the finding, and nothing else of what it says.',
  },
  {
    name: 'isClaimantMatched',
    description:
      'The claimant, as a pseudonym made with a key: of name and birth date, so that an examination which two firms recorded counts once. Neither name nor birth date is kept.',
  },
] as const;
