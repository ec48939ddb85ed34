/** How a name in the firm's files came to stand for an examiner. PERSON: somebody of the firm decided. */
export const LinkMethod = {
  NPI: 'NPI',
  LICENCE: 'LICENCE',
  EXACT_NAME: 'EXACT_NAME',
  PROVISIONAL: 'PROVISIONAL',
  PERSON: 'PERSON',
} as const;
export type LinkMethod = (typeof LinkMethod)[keyof typeof LinkMethod];
