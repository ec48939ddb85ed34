import { TimingSource } from '../../../kernel/vocabulary.js';
import { chanceOf } from './chance-of.js';
import { writtenTime } from './written-values.js';
import { capitalised } from './fill-words.js';
import { visitTimes, type ReportDraft } from './report-draft.js';
import { prose } from './report-pools.js';

/** Who asked for the report and whom it is about. */
export function request(draft: ReportDraft, options: { readonly by: 'CARRIER' | 'COUNSEL' }): void {
  const { facts, random } = draft;
  const party = options.by === 'CARRIER' ? facts.carrier : facts.lawFirm;
  const on = draft.day(facts.examinedOn);
  const isSideSaid = random.isChance(0.6);
  const role = options.by === 'CARRIER' ? ', the insurance carrier' : ', counsel for the defendant';
  const named = `${party}${isSideSaid ? role : ''}`;
  draft.paragraph(
    random.pick([
      draft.say(`At the request of ${named}, I examined {Mr} on ${on} in connection with {accident}.`),
      draft.say(`{Mr} was examined by me on ${on}, at the request of ${named}.`),
      draft.say(
        `This is the report of an examination of {Mr} that I carried out on ${on} on behalf of ${named}.`,
      ),
      draft.say(`Pursuant to the request of ${named}, an examination of {Mr} took place on ${on}.`),
    ]),
  );
  draft.state({ examinedOn: facts.examinedOn, requestingParty: party });
  if (isSideSaid) draft.state({ side: draft.traits.side });
}

/** When the visit began and ended. */
export function visitClock(draft: ReportDraft): string {
  const { facts, random } = draft;
  const style = random.pick(['DOTTED', 'CAPITALS'] as const);
  const [start, end] = [
    writtenTime(facts.startsAt, style),
    writtenTime(facts.startsAt + facts.minutes, style),
  ];
  draft.state(visitTimes(facts));
  return ended(
    random.pick([
      `The examination began at ${start} and ended at ${end}`,
      draft.say(`{Mr} was seen from ${start} until ${end}`),
      draft.say(`{Mr} entered the examining room at ${start} and left it at ${end}`),
      `The visit started at ${start} and was concluded at ${end}`,
      `Time in: ${start}. Time out: ${end}`,
      `The evaluation commenced at ${start} and was completed at ${end}`,
    ]),
  );
}

/** How long the examiner and the claimant were together, by the report's own account. */
export function faceToFace(draft: ReportDraft): string {
  const { minutes } = draft.facts;
  draft.state({ faceToFaceMinutes: { minutes, saidBy: TimingSource.REPORT } });
  return draft.random.pick([
    draft.say('I spent {minutes} minutes face to face with {claimant}.'),
    draft.say('Face-to-face time with {claimant} came to {minutes} minutes.'),
    draft.say('A total of {minutes} minutes was spent by me in direct contact with {claimant}.'),
    draft.say('The time that I spent face-to-face with {Mr} was {minutes} minutes.'),
    draft.say('My face-to-face time with {claimant}: {minutes} minutes.'),
  ]);
}

/** Time that is not face to face, and must not be taken for it. */
export function deskTime(draft: ReportDraft): string {
  const hours = draft.random.between(2, 6);
  return draft.random.pick([
    `Review of the records and dictation took a further ${hours} hours.`,
    `In addition, ${hours}.5 hours went into record review and the preparation of this report.`,
    `A further ${hours * 60} minutes were devoted to the records.`,
  ]);
}

/** An interpreter and a companion, each in some of the visits. */
export function company(draft: ReportDraft): string {
  const { random } = draft;
  return [random.isChance(0.3) ? interpreter(draft) : '', random.isChance(0.35) ? companion(draft) : '']
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function interpreter(draft: ReportDraft): string {
  const { language, name } = draft.random.pick(prose.interpreters);
  draft.state({ interpreter: `${name} (${language})` });
  return draft.random.pick([
    `${language} interpretation was provided by ${name}, a certified interpreter.`,
    `The history was taken with the help of a ${language} interpreter, ${name}.`,
    `Interpreter: ${name} (${language}).`,
  ]);
}

function companion(draft: ReportDraft): string {
  const relation = draft.random.pick(prose.companions);
  draft.state({ othersPresent: [relation] });
  return draft.random.pick([
    draft.say(`{His} ${relation} was present throughout.`),
    draft.say(`{Mr} was accompanied by {his} ${relation}, who stayed in the room.`),
    draft.say(`Also present: {his} ${relation}.`),
  ]);
}

/** A recording and the other side's observer, as Florida knows them. */
export function recorded(draft: ReportDraft): string {
  const { minutes } = draft.facts;
  const observer = draft.random.pick(prose.clinicians);
  draft.state({
    othersPresent: ['videographer', observer],
    faceToFaceMinutes: { minutes, saidBy: TimingSource.RECORDING },
  });
  return draft.say(
    `Present besides {claimant} were a videographer and ${observer}, an observer for {claimant}'s counsel. The video recording shows that the examination lasted {minutes} minutes.`,
  );
}

/** What this examiner tells everybody before beginning: the same words in every report of theirs. */
export function ownOpening(draft: ReportDraft): void {
  draft.reuse(draft.say(ownSentences(draft, 'opening', prose.examinerOpenings)));
}

/** How this examiner measures. */
export function ownMethod(draft: ReportDraft): void {
  draft.reuse(draft.say(ownSentences(draft, 'method', prose.examinerMethods)));
}

/** How this examiner takes leave. */
export function ownClosing(draft: ReportDraft): void {
  draft.reuse(draft.say(ownSentences(draft, 'closing', prose.examinerClosings)));
}

/** Three sentences in the order that is this examiner's own, whatever the report. */
function ownSentences(draft: ReportDraft, part: string, paragraphs: readonly string[]): string {
  const { first, middle, last } = draft.facts.examiner;
  const own = chanceOf(`${first} ${middle ?? ''} ${last}`, part);
  const sentences = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=\.) (?=[A-Z{])/));
  const keyed = sentences.map((sentence) => ({ sentence, key: own.next() }));
  keyed.sort((one, other) => one.key - other.key);
  return keyed
    .slice(0, 3)
    .map(({ sentence }) => sentence)
    .join(' ');
}

const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${capitalised(sentence)}.`);
