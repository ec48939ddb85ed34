import { findEstimate, type Profile } from '../analytics/index.js';
import { printedQuestions, type OutlineContent } from './outline-content.js';

/** A figure that a question puts and the profile now states otherwise. */
export type OutdatedFigure = {
  readonly questionId: string;
  readonly key: string;
  /** As the question says it. */
  readonly then: string;
  /** "47 of 49", or that the profile has no such figure any more. */
  readonly now: string;
};

/** The figures of printed questions that are not what the profile states; none when the outline is current. */
export function outdatedFigures(content: OutlineContent, profile: Profile): readonly OutdatedFigure[] {
  return printedQuestions(content).flatMap(({ id, figures }) =>
    figures.flatMap(({ key, numerator, denominator, words }) => {
      const present = findEstimate(profile, key);
      if (present?.numerator === numerator && present.denominator === denominator) return [];
      const now = present === null ? 'no longer stated' : `${present.numerator} of ${present.denominator}`;
      return [{ questionId: id, key, then: words, now }];
    }),
  );
}
