import { dayInWords } from '../../../kernel/day-words.js';
import { section, sentences, type CitedSentence, type PlainDraft } from './plain-draft.js';

/** What is recorded of the foundation of a report, under the headings by which courts weigh one. */
export type FoundationDraftFacts = {
  readonly examiner: string;
  /** YYYY-MM-DD. */
  readonly examinedOn: string;
  readonly qualifications: readonly CitedSentence[];
  readonly thoroughness: readonly CitedSentence[];
  readonly completeness: readonly CitedSentence[];
  readonly reasoning: readonly CitedSentence[];
};

/** Recorded facts only; nothing is weighed or added up. */
export function foundationCardDraft(facts: FoundationDraftFacts): PlainDraft {
  return {
    title: 'Foundation card',
    subtitle: `Report of ${facts.examiner} on the examination of ${dayInWords(facts.examinedOn)}`,
    sections: [
      section('qualifications', 'Qualifications', sentences(facts.qualifications)),
      section('thoroughness', 'Thoroughness', sentences(facts.thoroughness)),
      section('completeness', 'Completeness of review', sentences(facts.completeness)),
      section('reasoning', 'Quality of reasoning', sentences(facts.reasoning)),
    ],
    signature: null,
  };
}
