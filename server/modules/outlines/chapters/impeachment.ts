import type { ImpeachmentSource, RuleState } from '../../../rules/rule-vocabulary.js';
import type { Venue, VenueRule } from './chapter-facts.types.js';
import type { PlainCite, Point } from './point.js';

/** What stands behind a rule, said wherever the rule is. */
const STATE_WORDS: Readonly<Record<RuleState, string>> = {
  VERIFIED: 'its text was read',
  FROM_SOURCE: 'from a secondary source',
  FROM_MEMORY: 'from memory, not compared with the text',
};

const GENERAL: Readonly<Record<ImpeachmentSource, string>> = {
  EARLIER_OATH:
    "Have the witness repeat today's answer; read the earlier question and answer with page and line; ask whether they were given under oath, and let the witness explain or deny them.",
  OWN_REPORT: 'Hand the witness the report, and have the cited words read aloud.',
  OTHER_RECORD: 'Show the witness the cited page, and ask whether it says what it says.',
  COUNT:
    'Show the table with what it counts and what is not in it; ask a witness who denies the count for a count of their own.',
  NO_RECOLLECTION: 'Ask what would refresh the memory of the witness, and show it.',
};

/** What is done when the point is denied: what is put, then what the venue asks for before. */
export function impeachmentSteps(
  denial: NonNullable<Point['denial']>,
  venue: Venue,
): { readonly steps: readonly string[]; readonly cites: readonly PlainCite[] } {
  const rules = venue.rules.filter(({ impeachment }) => impeachment.some(({ by }) => by === denial.by));
  const ofVenue = rules.flatMap((rule) =>
    rule.impeachment
      .filter(({ by }) => by === denial.by)
      .map(({ step }) => `${step} (${rule.citation}; ${STATE_WORDS[rule.verification]}.)`),
  );
  const general = `General practice, check the venue's rule: ${GENERAL[denial.by]}`;
  return { steps: [denial.put, ...(ofVenue.length > 0 ? ofVenue : [general])], cites: rules.map(ruleCite) };
}

/** A rule as an outline cites it: it says what it says, and what stands behind it. */
export function ruleCite({ id, citation, text, verification }: VenueRule): PlainCite {
  return {
    source: { kind: 'RULE', ruleId: id },
    label: citation,
    detail: `${text} (${STATE_WORDS[verification]})`,
  };
}
