import { z } from 'zod';
import minimums from '../../../schema/rules/face-to-face-minimums.json' with { type: 'json' };
import { ExamKind } from '../../kernel/vocabulary.js';

const words = z.string().trim().min(1);
const day = z.iso.date();

const rule = z.strictObject({
  id: words,
  citation: words,
  /** Two-letter code of the state whose rule it is. */
  state: z.string().regex(/^[A-Z]{2}$/),
  kinds: z.array(z.enum(ExamKind).exclude(['RECORD_REVIEW'])).min(1),
  /** The claims that the rule speaks of. Logs do not say; the examiner's specialty stands in for it. */
  claims: words,
  specialtyGroups: z.array(words),
  minutes: z.int().positive(),
  /** Days on which it applies; `to` is null while it does. */
  from: day,
  to: day.nullable(),
  /** The rule lets a report explain a shorter time. */
  permitsVariance: z.boolean(),
  /** FROM_MEMORY: nobody has compared it with the text yet, and it is applied to nothing. */
  verification: z.enum(['VERIFIED', 'FROM_MEMORY']),
  verified: z.strictObject({ on: day, in: words }).nullable(),
});

/** A minimum face-to-face time that a regulation states. */
export type FaceToFaceRule = Readonly<z.infer<typeof rule>>;

/** All rules on file; a mistake in the file stops the process at start. */
export const FACE_TO_FACE_RULES: readonly FaceToFaceRule[] = z
  .strictObject({ about: words, rules: z.array(rule) })
  .parse(minimums)
  .rules.map((entry) => {
    if ((entry.verification === 'VERIFIED') === (entry.verified !== null)) return entry;
    throw new Error(
      `Rule ${entry.id}: a verified rule says when and where its text was read, no other does.`,
    );
  });

const APPLIED = FACE_TO_FACE_RULES.filter(({ verification }) => verification === 'VERIFIED');

/** The kinds of examination for which a rule that may be applied sets a minimum. */
export const RULED_KINDS: readonly ExamKind[] = [...new Set(APPLIED.flatMap(({ kinds }) => kinds))];

/** Whom and when the examinations concern; days are YYYY-MM-DD. */
export type RuledExaminations = {
  readonly kind: ExamKind;
  readonly specialtyGroup: string | null;
  /** Two-letter codes of the states in which the examiner practises. */
  readonly states: readonly string[];
  readonly firstExaminedOn: string;
  readonly lastExaminedOn: string;
};

/**
 * The one rule that covers all of these examinations; null when there is none, or several, or it applied to a part
 * of the days only. Each kind that has a rule exists in one state only, so that the kind says where it was.
 *
 * @param among the rules that may be applied, unless it is asked what others say.
 */
export function ruleFor(
  examinations: RuledExaminations,
  among: readonly FaceToFaceRule[] = APPLIED,
): FaceToFaceRule | null {
  const { specialtyGroup: group } = examinations;
  if (group === null) return null;
  const fitting = among.filter(
    ({ kinds, specialtyGroups, ...entry }) =>
      examinations.states.includes(entry.state) &&
      kinds.some((kind) => kind === examinations.kind) &&
      specialtyGroups.includes(group) &&
      entry.from <= examinations.firstExaminedOn &&
      (entry.to === null || examinations.lastExaminedOn <= entry.to),
  );
  const [only, ...others] = fitting;
  return others.length === 0 ? (only ?? null) : null;
}
