import type { FieldValues } from '../../../reading/report-reading.types.js';
import { Attribution } from '../../../reading/report-reading.types.js';
import type { SeededRandom } from '../seeded-random.js';
import { canFill, fillWords, type CaseWords } from './fill-words.js';
import type {
  Decoy,
  GeneratedReport,
  PlantedError,
  PlantedErrorKind,
  PlantedOpinion,
  PlantedRecord,
  ReportBlock,
} from './generated-report.types.js';
import type { ReportCase } from './report-case.js';
import type { FamilyTraits } from './report-family.types.js';
import { clockTime, writtenDay } from './written-values.js';

/** A report in the making: what is written so far, and the truth about it, kept together as it grows. */
export class ReportDraft {
  readonly fullName: string;
  readonly examinerName: string;
  readonly part: string;
  readonly random: SeededRandom;
  /** To be planted in the examination. */
  readonly slip: PlantedErrorKind | null;
  /** Templates of others' opinions already told: nobody says the same thing twice. */
  readonly told = new Set<string>();
  /** The words of the case as first drawn: which there are, not what they will be. */
  private readonly vocabulary: CaseWords;
  private readonly blocks: ReportBlock[] = [];
  private readonly fields: Partial<FieldValues> = {};
  private readonly opinions: PlantedOpinion[] = [];
  private readonly records: PlantedRecord[] = [];
  private readonly decoys: Decoy[] = [];
  private readonly boilerplate: string[] = [];
  private readonly errors: PlantedError[] = [];

  constructor(
    readonly traits: FamilyTraits,
    readonly facts: ReportCase,
    options: { readonly random: SeededRandom; readonly slip: PlantedErrorKind | null },
  ) {
    this.random = options.random;
    this.slip = options.slip;
    const { examiner, given, surname, side, region } = facts;
    const middle = examiner.middle === null ? '' : `${examiner.middle}. `;
    this.fullName = `${given} ${surname}`;
    this.examinerName = `${examiner.first} ${middle}${examiner.last}`;
    this.part = side === null ? region.name : `${side} ${region.name}`;
    this.vocabulary = this.words();
  }

  heading(text: string): void {
    this.blocks.push({ kind: 'HEADING', text });
  }

  paragraph(...sentences: readonly string[]): void {
    const text = sentences.filter((sentence) => sentence !== '').join(' ');
    if (text !== '') this.blocks.push({ kind: 'PARAGRAPH', text });
  }

  lines(lines: readonly string[], kind: 'LETTERHEAD' | 'LINES' | 'LIST' = 'LINES'): void {
    this.blocks.push({ kind, lines });
  }

  table(rows: readonly (readonly string[])[]): void {
    this.blocks.push({ kind: 'TABLE', rows });
  }

  question(text: string): void {
    this.blocks.push({ kind: 'QUESTION', text });
    this.decoys.push({ quote: text, by: Attribution.QUESTION });
  }

  answer(text: string): void {
    this.blocks.push({ kind: 'ANSWER', text });
  }

  /** The report says so; every value must be printed in it. */
  state(values: Partial<FieldValues>): void {
    Object.assign(this.fields, values);
  }

  plant(opinion: PlantedOpinion): string {
    this.opinions.push(opinion);
    return opinion.quote;
  }

  record(record: PlantedRecord): string {
    this.records.push(record);
    return record.quote;
  }

  decoy(decoy: Decoy): string {
    this.decoys.push(decoy);
    return decoy.quote;
  }

  err(error: PlantedError): void {
    this.errors.push(error);
  }

  /** A paragraph that this examiner uses in every report. */
  reuse(text: string): void {
    this.paragraph(text);
    this.boilerplate.push(text);
  }

  day(day: string): string {
    return writtenDay(day, this.traits.dayStyle);
  }

  /** The template in the words of the case. */
  say(template: string): string {
    return fillWords(template, this.words());
  }

  canSay(template: string): boolean {
    return canFill(template, this.vocabulary);
  }

  finish(foot: string): GeneratedReport {
    const { fields, opinions, records, decoys, boilerplate, errors } = this;
    return {
      title: `${this.fullName} — ${this.day(this.facts.examinedOn)}`,
      foot,
      blocks: this.blocks,
      truth: { fields, opinions, records, decoys, boilerplate, errors },
    };
  }

  private words(): CaseWords {
    const { facts, traits, random } = this;
    const share = 5 * random.between(2, 16);
    return {
      ...this.pronouns(),
      claimant: traits.claimant,
      accident: this.accident(),
      part: this.part,
      elsewhere: facts.region.name === 'cervical spine' ? 'low back' : 'neck',
      condition: facts.condition,
      degeneration: facts.degeneration,
      strain: facts.region.strain,
      surgery: facts.surgery,
      treatment: facts.treatment,
      medication: facts.medication,
      visits: String(random.between(14, 96)),
      employer: traits.system === 'WORK' ? facts.employer : null,
      job: facts.job,
      treater: `Dr. ${lastWord(facts.treater)}`,
      other: `Dr. ${lastWord(facts.other)}`,
      facility: facts.facility,
      mmiDate: this.day(facts.mmiOn),
      priorDate: this.day(facts.priorOn),
      wpi: String(random.between(2, 24)),
      share: String(share),
      rest: String(100 - share),
      pounds: String(5 * random.between(2, 8)),
      minutes: String(facts.minutes),
      ...this.measures(),
    };
  }

  private pronouns(): CaseWords {
    const { surname, isWoman } = this.facts;
    return isWoman
      ? { Mr: `Ms. ${surname}`, he: 'she', his: 'her', him: 'her' }
      : { Mr: `Mr. ${surname}`, he: 'he', his: 'his', him: 'him' };
  }

  private accident(): string {
    const on = this.day(this.facts.injuredOn);
    const long =
      this.traits.system === 'WORK'
        ? [`the industrial injury of ${on}`, `the work incident of ${on}`, 'the work injury']
        : [`the accident of ${on}`, `the motor vehicle accident of ${on}`, 'the subject accident'];
    return this.random.pick([
      ...long,
      this.traits.system === 'WORK' ? 'the injury at work' : 'the collision',
    ]);
  }

  private measures(): CaseWords {
    const { random, facts } = this;
    return {
      age: String(facts.age),
      hand: random.isChance(0.88) ? 'right' : 'left',
      height: `${random.between(4, 5)} feet ${random.between(6, 11)} inches`,
      weight: String(random.between(118, 262)),
      n1: String(random.between(60, 95)),
      n2: String(random.between(100, 140)),
      n3: String(random.between(25, 50)),
      n4: String(random.between(15, 40)),
      n5: String(random.between(26, 46)),
      n6: String(random.between(30, 80)),
      n7: String(random.between(3, 8)),
    };
  }
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;

/** Start and end of the visit, as facts keep them. */
export function visitTimes({ startsAt, minutes }: ReportCase): { startedAt: string; endedAt: string } {
  return { startedAt: clockTime(startsAt), endedAt: clockTime(startsAt + minutes) };
}
