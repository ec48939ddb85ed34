import type { Spoken } from '../reading/transcripts/invented-transcript.js';

/** Invented questions and answers, a line each, as a reporter prints them. */
export function spoken(...exchanges: readonly (readonly [question: string, answer: string])[]): Spoken[] {
  return [
    { mark: '', text: 'BY MR. HOLLIS:' },
    ...exchanges.flatMap(([question, answer]) => [
      { mark: 'Q.', text: question },
      { mark: 'A.', text: answer },
    ]),
  ];
}
