import type { Issue } from '../../../kernel/vocabulary.js';
import { Attribution } from '../../../reading/report-reading.types.js';
import type { PlantedOpinion } from './generated-report.types.js';
import { decoysBy } from './history.section.js';
import type { ReportDraft } from './report-draft.js';
import { decoyPools } from './report-pools.js';

/** Opinions in running text, with others' opinions and standing phrases between them. */
export function discussion(
  draft: ReportDraft,
  options: { readonly heading: string; readonly opinions: readonly PlantedOpinion[] },
): void {
  const { random } = draft;
  draft.heading(options.heading);
  draft.paragraph(draft.say(random.pick(decoyPools.standing)));
  for (const group of inGroups(options.opinions, random.between(1, 3))) {
    const others = random.isChance(0.55)
      ? decoysBy(draft, [Attribution.OTHER_CLINICIAN, Attribution.COUNSEL_OR_CARRIER], 1)
      : [];
    draft.paragraph(...others, ...group.map((opinion) => draft.plant(opinion)));
  }
}

/** One opinion under the heading of its issue, as reports by statute do. */
export function underHeadings(
  draft: ReportDraft,
  options: {
    readonly opinions: readonly PlantedOpinion[];
    readonly headingOf: (issue: Issue, at: number) => string;
  },
): void {
  options.opinions.forEach((opinion, at) => {
    draft.heading(options.headingOf(opinion.issue, at));
    const others = draft.random.isChance(0.35) ? decoysBy(draft, [Attribution.OTHER_CLINICIAN], 1) : [];
    draft.paragraph(...others, draft.plant(opinion));
  });
}

/** How the questions and answers of a report are marked. */
export type AnswerStyle = 'NUMBERED' | 'LABELLED' | 'LETTERED';

/** Questions of the party that asked, each with its answer. */
export function answers(
  draft: ReportDraft,
  options: {
    readonly heading: string;
    readonly opinions: readonly PlantedOpinion[];
    readonly style: AnswerStyle;
  },
): void {
  draft.heading(options.heading);
  options.opinions.forEach((opinion, at) => {
    const short = shortAnswer(draft, opinion);
    const question =
      short?.question ?? draft.say(draft.random.pick(decoyPools.questions[opinion.issue] ?? ['']));
    draft.question(`${questionMarker(options.style, at)}${question}`);
    const quote = short?.answer ?? opinion.quote;
    draft.plant({ ...opinion, quote, answer: quote });
    draft.answer(`${options.style === 'LABELLED' ? 'ANSWER: ' : ''}${quote}`);
  });
}

/** Now and then the answer is a word or two, and only the question says what about. */
function shortAnswer(
  draft: ReportDraft,
  { issue, stance }: PlantedOpinion,
): { question: string; answer: string } | null {
  const fitting = decoyPools.answers.filter(
    (one) =>
      one.issue === issue && one.stance === stance && draft.canSay(one.question) && draft.canSay(one.answer),
  );
  if (fitting.length === 0 || !draft.random.isChance(0.4)) return null;
  const { question, answer } = draft.random.pick(fitting);
  return { question: draft.say(question), answer: draft.say(answer) };
}

function questionMarker(style: AnswerStyle, at: number): string {
  if (style === 'LABELLED') return 'QUESTION: ';
  return style === 'NUMBERED' ? `${at + 1}. ` : `${String.fromCharCode(97 + (at % 26))}) `;
}

function inGroups<T>(list: readonly T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < list.length; at += size) groups.push(list.slice(at, at + size));
  return groups;
}
