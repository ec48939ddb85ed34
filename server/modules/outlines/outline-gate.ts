import {
  figureKey,
  privilegedAmong,
  restrictedWords,
  withheldCite,
  withheldText,
  withholdingOf,
  type CitedDocument,
  type GateCase,
  type WithheldStatement,
  type WithholdingReason,
} from '../drafts/index.js';
import { numberedExhibits, type NumberedExhibit } from './exhibit-numbers.js';
import {
  printedQuestions,
  type ExhibitReference,
  type OutlineChapter,
  type OutlineCite,
  type OutlineContent,
  type OutlineQuestion,
} from './outline-content.js';
import { topicLabel } from './topic-words.js';

/** An exhibit as a copy lists it. Its number is that of the whole outline, whatever a copy withholds. */
export type CopiedExhibit = NumberedExhibit & { readonly withheld: WithholdingReason | null };

/** What of an outline a copy holds. */
export type OutlineCopyContent = {
  /** Without what was left out; the words of what is withheld are replaced. */
  readonly content: OutlineContent;
  readonly exhibits: readonly CopiedExhibit[];
  /** The exhibits' numbers of each printed question; of a withheld one none. */
  readonly exhibitsOf: ReadonlyMap<string, readonly number[]>;
  readonly withheld: readonly WithheldStatement[];
};

/** What may be handed out of an outline. */
export type OutlineGateAnswer =
  | { readonly kind: 'REFUSED'; readonly documents: readonly CitedDocument[] }
  | { readonly kind: 'ALLOWED'; readonly copy: OutlineCopyContent };

/** Of which examiner the numbers of an outline are: after names were joined, of whom they stand for now. */
export type OutlineGateCase = GateCase & { readonly examinerId: string };

/** A question's name among what is withheld, for what to do when it is denied. */
export const deniedId = ({ id }: Pick<OutlineQuestion, 'id'>): string => `${id}/denied`;

/** Everything that questions rest on, their exhibits and numbers among it. */
export function citesOf(questions: readonly OutlineQuestion[], examinerId: string): readonly OutlineCite[] {
  return questions.flatMap((question) => [
    ...questionCites(question, examinerId),
    ...deniedCites(question, examinerId),
    ...question.exhibits.flatMap(exhibitCites),
  ]);
}

/**
 * Decides what of an outline a copy may hold, by the one gate of written documents. A privileged document refuses a
 * copy for readers outside as a whole. A question whose sources may not go along is replaced, and with it the goal
 * and standing of its chapter, which speak of the same; so is what to do when a question is denied.
 *
 * @throws TypeError for a question without a cite, which nothing writes and no edit leaves.
 */
export function outlineGate(content: OutlineContent, gate: OutlineGateCase): OutlineGateAnswer {
  for (const { id, cites } of printedQuestions(content)) {
    if (cites.length === 0) throw new TypeError(`Question ${id} of an outline has no cite.`);
  }
  const privileged =
    gate.audience === 'OUTSIDE'
      ? privilegedAmong(citesOf(printedQuestions(content), gate.examinerId), gate)
      : [];
  if (privileged.length > 0) return { kind: 'REFUSED', documents: privileged };
  return { kind: 'ALLOWED', copy: new OutlineCopier(gate).copyOf(content) };
}

/** Makes one copy and keeps what it left behind. */
class OutlineCopier {
  private readonly withheld: WithheldStatement[] = [];

  constructor(private readonly gate: OutlineGateCase) {}

  copyOf(content: OutlineContent): OutlineCopyContent {
    const numbered = numberedExhibits(content);
    const chapters = content.chapters
      .filter(({ isLeftOut, questions }) => !isLeftOut && questions.some((question) => !question.isLeftOut))
      .map((chapter) => this.chapter(chapter));
    const exhibits = numbered.list.map((exhibit) => ({
      ...exhibit,
      withheld: withholdingOf(exhibitCites(exhibit.reference), this.gate),
    }));
    const isWithheld = new Set(this.withheld.map(({ statementId }) => statementId));
    return {
      content: { ...content, chapters, unsupported: this.unsupported(content) },
      exhibits,
      exhibitsOf: new Map(
        [...numbered.ofQuestion].map(([id, numbers]) => [id, isWithheld.has(id) ? [] : numbers]),
      ),
      withheld: [
        ...this.withheld,
        ...exhibits.flatMap(({ number, withheld: reason }) =>
          reason === null ? [] : [{ statementId: `exhibit ${number}`, reason }],
        ),
      ],
    };
  }

  private chapter({ reworded: _reworded, ...chapter }: OutlineChapter): OutlineChapter {
    const printed = chapter.questions.filter(({ isLeftOut }) => !isLeftOut);
    const questions = printed.map((question) => this.question(question));
    if (!this.isAnyRestricted(chapter.questions)) return { ...chapter, questions };
    return {
      ...chapter,
      questions,
      heading: chapter.topic === null ? chapter.heading : topicLabel[chapter.topic],
      goal: '',
      standing: null,
    };
  }

  /** Goal and standing speak of the chapter as it was written: of what was left out of it since, too. */
  private isAnyRestricted(questions: readonly OutlineQuestion[]): boolean {
    const cites = citesOf(questions, this.gate.examinerId);
    if (withholdingOf(cites, this.gate) !== null) return true;
    return this.gate.audience === 'OUTSIDE' && privilegedAmong(cites, this.gate).length > 0;
  }

  private question(question: OutlineQuestion): OutlineQuestion {
    const reason = withholdingOf(questionCites(question, this.gate.examinerId), this.gate);
    if (reason !== null) return this.withheldQuestion(question, reason);
    const note = this.gate.audience === 'FIRM_FILE' ? question.note : null;
    const { reworded, ...kept } = question;
    const cites = question.cites.map((cite) => this.remarked(cite));
    return {
      ...kept,
      note,
      cites: reworded === undefined ? cites : [...cites, rewordingCite(reworded.by)],
      ifDenied: this.denied(question),
    };
  }

  private withheldQuestion(question: OutlineQuestion, reason: WithholdingReason): OutlineQuestion {
    this.withheld.push({ statementId: question.id, reason });
    return {
      id: question.id,
      origin: question.origin,
      text: withheldText[reason],
      cites: [withheldCite(reason)],
      ...{ figures: [], exhibits: [], expectedAnswer: '', ifDenied: null, helpsWitness: '', note: null },
      isLeftOut: false,
    };
  }

  private denied(question: OutlineQuestion): OutlineQuestion['ifDenied'] {
    if (question.ifDenied === null) return null;
    const reason = withholdingOf(deniedCites(question, this.gate.examinerId), this.gate);
    if (reason !== null) {
      this.withheld.push({ statementId: deniedId(question), reason });
      return { steps: [withheldText[reason]], cites: [withheldCite(reason)] };
    }
    return { ...question.ifDenied, cites: question.ifDenied.cites.map((cite) => this.remarked(cite)) };
  }

  /** In the firm's own copy a number says which of its examinations keep it there. */
  private remarked(cite: OutlineCite): OutlineCite {
    if (this.gate.audience === 'OUTSIDE') return cite;
    const figure = this.gate.figures.get(figureKey(ofExaminer(cite, this.gate.examinerId)) ?? '');
    const remark = figure === undefined ? null : restrictedWords(figure);
    if (remark === null) return cite;
    return { ...cite, detail: cite.detail === null ? remark : `${cite.detail}, ${remark}` };
  }

  /** Why a topic has no support may tell of what is withheld: outside, only that it has none. */
  private unsupported({ unsupported }: OutlineContent): OutlineContent['unsupported'] {
    return this.gate.audience === 'FIRM_FILE'
      ? unsupported
      : unsupported.map(({ topic }) => ({ topic, reason: '' }));
  }
}

function questionCites({ cites, figures }: OutlineQuestion, examinerId: string): readonly OutlineCite[] {
  const numbers = figures.map(({ key, words }) => ({
    source: { kind: 'FIGURE' as const, examinerId, key },
    label: words,
    detail: null,
  }));
  return [...cites.map((cite) => ofExaminer(cite, examinerId)), ...numbers];
}

function deniedCites({ ifDenied }: OutlineQuestion, examinerId: string): readonly OutlineCite[] {
  return (ifDenied?.cites ?? []).map((cite) => ofExaminer(cite, examinerId));
}

/** The sources are the record's, the words are not. */
function rewordingCite(name: string): OutlineCite {
  return { source: { kind: 'AUTHOR', name }, label: `Put in these words by ${name}`, detail: null };
}

function ofExaminer(cite: OutlineCite, examinerId: string): OutlineCite {
  return cite.source.kind === 'FIGURE' ? { ...cite, source: { ...cite.source, examinerId } } : cite;
}

/** A document is put as a whole; what an exhibit made from the files holds has a gate of its own. */
function exhibitCites(reference: ExhibitReference): readonly OutlineCite[] {
  if (reference.kind === 'DATA') return [];
  const { documentId } = reference;
  const source = { kind: 'DOCUMENT' as const, documentId, page: null, line: null, quote: null };
  return [{ source, label: 'An exhibit', detail: null }];
}
