import type {
  OutlineHeadFragment,
  OutlineMode,
  OutlineQuestionWordsFragment,
  OutlineTopic,
} from '../../generated/graphql.js';
import { formatCountOf, formatQuantity } from '../../lib/format.js';

export const OUTLINE_MODES = ['CROSS', 'PREPARATION'] as const satisfies readonly OutlineMode[];

export const modeLabel: Readonly<Record<OutlineMode, string>> = {
  CROSS: 'Cross-examination',
  PREPARATION: 'Preparation of our own examiner',
};

/** What each mode is for, in a line. */
export const modePurpose: Readonly<Record<OutlineMode, string>> = {
  CROSS: 'Leading questions for the other side’s examiner, each with its source and what follows a denial.',
  PREPARATION:
    'The questions the other side is likely to put to our own examiner, with the honest answer to each.',
};

/** What the parts of a question are called in each mode. */
export const partLabel: Readonly<
  Record<
    OutlineMode,
    {
      readonly question: string;
      readonly expected: string;
      readonly ifDenied: string;
      readonly helps: string;
    }
  >
> = {
  CROSS: {
    question: 'Question',
    expected: 'Expected',
    ifDenied: 'If denied',
    helps: 'Helps the witness',
  },
  PREPARATION: {
    question: 'Likely question',
    expected: 'Honest answer',
    ifDenied: 'What they will put',
    helps: 'Bring and check',
  },
};

export const topicLabel: Readonly<Record<OutlineTopic, string>> = {
  RETENTION: 'Retention',
  INCOME: 'Income',
  CREDENTIALS: 'Credentials',
  BREVITY: 'Length of the examination',
  RECORDS: 'Records not reviewed',
  FOUNDATION: 'Foundation of the opinions',
  OPINION_PATTERN: 'Pattern of opinions',
  EARLY_MMI: 'Maximum medical improvement',
  MEDICATION: 'Medication',
  ENGAGEMENT: 'Engagement with the treater',
  BOILERPLATE: 'Repeated wording',
  EARLIER_OATHS: 'Earlier testimony',
  TESTIMONY_LIST: 'List of testimony',
  CHALLENGES: 'Rulings on the testimony',
};

type Coverage = OutlineHeadFragment['coverage'];

/** "9 of 14 topics supported, 48 questions". */
export function coverageWords({ topics, topicsWithSupport, questions }: Coverage): string {
  return `${formatCountOf(topicsWithSupport, topics)} topics supported, ${formatQuantity(questions, 'question')}`;
}

/** Parts of why a chapter stands where it does, as sentences one after the other. */
export function standingWords(parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => (part?.endsWith('.') === true ? part : `${part}.`))
    .join(' ');
}

/** Who changed something, as others read it; the viewer is "you". Null: the name is not for the viewer to read. */
export function authorWords(
  author: { readonly account: { readonly id: string; readonly displayName: string } } | null,
  viewerAccountId: string,
): string {
  if (author === null) return 'a member';
  return author.account.id === viewerAccountId ? 'you' : author.account.displayName;
}

/** The words of a question that can be written otherwise. */
export function wordsOf({
  text,
  expectedAnswer,
  helpsWitness,
}: Pick<OutlineQuestionWordsFragment, 'text' | 'expectedAnswer' | 'helpsWitness'>) {
  return { text, expectedAnswer, helpsWitness };
}
