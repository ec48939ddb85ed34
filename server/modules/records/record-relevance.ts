import { z } from 'zod';
import relevance from '../../../schema/records/relevance.json' with { type: 'json' };
import { Issue } from '../../kernel/vocabulary.js';
import { RecordKind } from '../../reading/report-reading.types.js';

const words = z.string().trim().min(1);
const issues = z.array(z.enum(Issue)).min(1);
const rules = z
  .strictObject({
    about: words,
    kinds: z.array(
      z.strictObject({ id: words, kinds: z.array(z.enum(RecordKind)).min(1), issues, reason: words }),
    ),
    dates: z.array(
      z.strictObject({
        id: words,
        when: z.enum(['BEFORE_INJURY', 'WITHIN_30_DAYS_AFTER_INJURY']),
        issues,
        exceptKinds: z.array(z.enum(RecordKind)),
        reason: words,
      }),
    ),
  })
  .parse(relevance);

/** An issue on which the examiner states an opinion and which a record would touch, with the rules that say so. */
export type TouchedIssue = {
  readonly issue: Issue;
  readonly ruleIds: readonly string[];
  readonly reasons: readonly string[];
};

type DatedRecord = {
  readonly kind: RecordKind;
  readonly datedOn: string | null;
  readonly datedTo: string | null;
};

/**
 * Which of the examiner's opinions a record would touch, in the order of the opinions. Only issues on which an opinion
 * is stated are named. Days are YYYY-MM-DD; without the day of injury the rules of dates say nothing.
 */
export function touchedIssues(
  record: DatedRecord,
  stated: readonly Issue[],
  injuredOn: string | null,
): TouchedIssue[] {
  const applying = [
    ...rules.kinds.filter(({ kinds }) => kinds.includes(record.kind)),
    ...rules.dates.filter(
      ({ when, exceptKinds }) => !exceptKinds.includes(record.kind) && isThen(when, record, injuredOn),
    ),
  ];
  return stated.flatMap((issue) => {
    const touching = applying.filter((rule) => rule.issues.includes(issue));
    if (touching.length === 0) return [];
    return [{ issue, ruleIds: touching.map(({ id }) => id), reasons: touching.map(({ reason }) => reason) }];
  });
}

const DAY_MS = 86_400_000;

function isThen(
  when: (typeof rules)['dates'][number]['when'],
  { datedOn, datedTo }: DatedRecord,
  injuredOn: string | null,
): boolean {
  if (injuredOn === null || datedOn === null) return false;
  // A stretch that begins before the injury holds what was there before it.
  if (when === 'BEFORE_INJURY') return datedOn < injuredOn;
  const limit = new Date(Date.parse(injuredOn) + 30 * DAY_MS).toISOString().slice(0, 10);
  return (datedTo ?? datedOn) >= injuredOn && datedOn <= limit;
}
