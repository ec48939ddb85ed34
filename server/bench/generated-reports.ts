import type { Span } from '../kernel/document-text.js';
import { anyWord, chanceOf, pick, sentence, type Chance, type Subject } from './report-grammar.js';
import { CARRIER_QUESTIONS, INDUSTRY_TEXTS, MEASUREMENTS, SURNAMES } from './stock-passages.js';

/** Whose text a planted passage is. VALUES: a list of measurements, alike in every report but for its numbers. */
export type PlantedKind = 'EXAMINER' | 'VENDOR' | 'INDUSTRY' | 'QUESTION' | 'VALUES' | 'SAME_CLAIMANT';
export type Planted = Span & { readonly kind: PlantedKind; readonly template: string };

/** An invented report, with what of it stands in others too. Numbers stand for examiner, vendor and claimant. */
export type GeneratedReport = {
  readonly number: number;
  readonly examiner: number;
  readonly vendor: number;
  readonly claimant: number;
  readonly examinedOn: string;
  readonly text: string;
  readonly planted: readonly Planted[];
};

/** Each vendor has several examiners: a vendor's text in one examiner's reports only could not be told from theirs. */
export function vendorsFor(examiners: number): number {
  return Math.max(1, Math.min(10, Math.floor(examiners / 4)));
}

const OWN_TEXTS = 8;
const VENDOR_TEXTS = 2;
/** So many of a hundred reports are addenda, which repeat an earlier report on the same person. */
const ADDENDUM_SHARE = 0.04;
const LARGEST_EDIT_SHARE = 0.2;

type Paragraph = {
  readonly text: string;
  readonly planted: Omit<Planted, 'start' | 'end'> | null;
  readonly lead: string;
};
type Section = { readonly heading: string; readonly paragraphs: readonly Paragraph[] };

/** The same report for the same number and count of examiners; a few of these write most of the reports. */
export function generatedReport(number: number, examiners: number): GeneratedReport {
  const chance = chanceOf(number * 7_919 + 13);
  const earlier = chance() < ADDENDUM_SHARE ? earlierReport(chance, number) : null;
  const examiner = examinerOf(earlier ?? number, examiners);
  const claimant = earlier ?? number;
  const vendor = examiner % vendorsFor(examiners);
  const subject = subjectOf(claimant);
  const repeated = earlier === null ? [] : caseParagraphs(generatedSections(earlier, examiners)).slice(0, 4);
  const sections = [
    ...generatedSections(number, examiners, { examiner, claimant }),
    ...(repeated.length === 0
      ? []
      : [
          {
            heading: 'PRIOR REPORT',
            paragraphs: repeated.map((paragraph): Paragraph => ({
              ...paragraph,
              planted: { kind: 'SAME_CLAIMANT', template: `report ${earlier ?? ''}` },
            })),
          },
        ]),
  ];
  const examinedOn = day(chanceOf(number + 5), 2019, 6).iso;
  return {
    ...{ number, examiner, vendor, claimant, examinedOn },
    ...laidOut(letterhead({ vendor, claimant: subject, examinedOn }), sections),
  };
}

function earlierReport(chance: Chance, number: number): number | null {
  const earlier = number - 1 - Math.floor(chance() * 30);
  return earlier < 0 || chanceOf(earlier * 7_919 + 13)() < ADDENDUM_SHARE ? null : earlier;
}

function examinerOf(number: number, examiners: number): number {
  return Math.floor(examiners * chanceOf(number * 31 + 7)() ** 2);
}

function subjectOf(claimant: number): Subject {
  const chance = chanceOf(claimant * 101 + 3);
  return {
    surname: pick(chance, SURNAMES) + pick(chance, ['', 'e', 's', 'ton', 'field', 'man', 'ley', 'well']),
    isMan: chance() < 0.5,
    date: () => day(chance, 2016, 4).words,
  };
}

function generatedSections(
  number: number,
  examiners: number,
  who?: { readonly examiner: number; readonly claimant: number },
): Section[] {
  const { examiner, claimant } = who ?? { examiner: examinerOf(number, examiners), claimant: number };
  const vendor = examiner % vendorsFor(examiners);
  const chance = chanceOf(number * 104_729 + 11);
  const subject = subjectOf(claimant);
  const own = (kind: string, paragraphs: number): Paragraph[] =>
    Array.from({ length: paragraphs }, () => caseParagraph(chance, kind, subject));
  const reused = Array.from({ length: OWN_TEXTS }, (_, index) => index)
    .filter(() => chance() < 0.45)
    .map((index) =>
      plantedParagraph(
        chance,
        { kind: 'EXAMINER', template: `examiner ${examiner} ${index}`, seed: examiner * 50 + index },
        subject,
      ),
    );
  const ofVendor = Array.from({ length: VENDOR_TEXTS }, (_, index) => index)
    .filter(() => chance() < 0.6)
    .map((index) =>
      plantedParagraph(
        chance,
        {
          kind: 'VENDOR',
          template: `vendor ${vendor} ${index}`,
          seed: 900_000 + vendor * 10 + index,
        },
        subject,
      ),
    );
  const stock = INDUSTRY_TEXTS.filter(() => chance() < 0.8).map((text) => industryParagraph(text, subject));
  return [
    { heading: 'INTRODUCTION', paragraphs: stock.slice(0, 1) },
    { heading: 'HISTORY', paragraphs: [...own('HISTORY', 3), ...reused.slice(0, 1)] },
    { heading: 'RECORDS REVIEWED', paragraphs: own('RECORDS', 3) },
    {
      heading: 'PHYSICAL EXAMINATION',
      paragraphs: [...own('EXAMINATION', 2), ...measured(chance), ...reused.slice(1, 3)],
    },
    { heading: 'DISCUSSION', paragraphs: [...own('DISCUSSION', 3), ...reused.slice(3), ...ofVendor] },
    { heading: 'ANSWERS TO QUESTIONS', paragraphs: asked(chance, subject) },
    { heading: 'DECLARATION', paragraphs: stock.slice(1) },
  ];
}

function caseParagraph(chance: Chance, kind: string, subject: Subject): Paragraph {
  return { text: sentences(chance, kind, subject, 3 + Math.floor(chance() * 3)), planted: null, lead: '' };
}

function sentences(chance: Chance, kind: string, subject: Subject, count: number): string {
  return Array.from({ length: count }, () => sentence(chance, kind, subject)).join(' ');
}

/** A text of somebody's own, used once more: for another person, another side, other days, and with words edited. */
function plantedParagraph(
  chance: Chance,
  planted: { readonly kind: PlantedKind; readonly template: string; readonly seed: number },
  subject: Subject,
): Paragraph {
  const seeded = chanceOf(planted.seed * 6_007 + 1);
  const kind = planted.seed % 3 === 0 ? 'EXAMINATION' : 'DISCUSSION';
  const model = { surname: 'Modelname', isMan: true, date: () => 'March 1, 2000' };
  const template = sentences(seeded, kind, model, 3 + Math.floor(seeded() * 3));
  const share = chance() < 0.3 ? 0 : chance() * LARGEST_EDIT_SHARE;
  const text = edited(chance, forSubject(chance, template, subject), share);
  const lead = chance() < 0.2 ? `${sentence(chance, kind, subject)} ` : '';
  return { text, planted: { kind: planted.kind, template: planted.template }, lead };
}

function forSubject(chance: Chance, template: string, { surname, isMan, date }: Subject): string {
  const turns = chance() < 0.5;
  return template
    .replaceAll('Mr. Modelname', `${isMan ? 'Mr.' : 'Ms.'} ${surname}`)
    .replaceAll('March 1, 2000', date)
    .replace(/\b(?:He|he|his)\b/g, (word) => (isMan ? word : ({ He: 'She', he: 'she' }[word] ?? 'her')))
    .replace(/\b(?:right|left)\b/g, (side) => (turns ? (side === 'right' ? 'left' : 'right') : side));
}

/** That share of the words replaced, left out or joined by another; the punctuation stays. */
function edited(chance: Chance, text: string, share: number): string {
  return text
    .split(' ')
    .flatMap((word) => {
      if (chance() >= share) return [word];
      const end = /[.,;:]$/.exec(word)?.[0] ?? '';
      const what = chance();
      if (what < 0.5) return [anyWord(chance) + end];
      if (what < 0.75) return end === '' ? [] : [word];
      return [anyWord(chance), word];
    })
    .join(' ');
}

function industryParagraph(text: string, subject: Subject): Paragraph {
  const named = text.replaceAll('{name}', `${subject.isMan ? 'Mr.' : 'Ms.'} ${subject.surname}`);
  return { text: named, planted: { kind: 'INDUSTRY', template: `industry ${text.slice(0, 20)}` }, lead: '' };
}

function measured(chance: Chance): Paragraph[] {
  const [joint, motions] = pick(chance, MEASUREMENTS);
  const values = motions.map(([motion, normal]) => {
    const value = Math.max(0, normal - Math.floor(chance() * 30));
    return `${motion} ${value} degrees (normal ${normal})`;
  });
  const text = `Active motion of the ${joint}, measured three times: ${values.join(', ')}.`;
  return [{ text, planted: { kind: 'VALUES', template: joint }, lead: '' }];
}

function asked(chance: Chance, subject: Subject): Paragraph[] {
  return CARRIER_QUESTIONS.filter(() => chance() < 0.35).flatMap((question): Paragraph[] => [
    {
      text: `QUESTION: ${question.replaceAll('{date}', subject.date())}`,
      planted: { kind: 'QUESTION', template: question.slice(0, 20) },
      lead: '',
    },
    { text: `ANSWER: ${sentences(chance, 'DISCUSSION', subject, 3)}`, planted: null, lead: '' },
  ]);
}

function caseParagraphs(sections: readonly Section[]): Paragraph[] {
  return sections.flatMap(({ paragraphs }) => paragraphs.filter(({ planted }) => planted === null));
}

function letterhead({
  vendor,
  claimant,
  examinedOn,
}: {
  readonly vendor: number;
  readonly claimant: Subject;
  readonly examinedOn: string;
}): string {
  return [
    `Invented Evaluations ${vendor}, Suite ${100 + vendor}, Nowhere`,
    `RE: ${claimant.surname}`,
    `DATE OF EXAMINATION: ${examinedOn}`,
    '',
  ].join('\n');
}

function laidOut(head: string, sections: readonly Section[]): Pick<GeneratedReport, 'text' | 'planted'> {
  const planted: Planted[] = [];
  let text = head;
  for (const { heading, paragraphs } of sections) {
    if (paragraphs.length === 0) continue;
    text += `\n${heading}:\n\n`;
    for (const paragraph of paragraphs) {
      const start = text.length + paragraph.lead.length;
      text += `${paragraph.lead}${paragraph.text}\n\n`;
      if (paragraph.planted !== null) {
        planted.push({ ...paragraph.planted, start, end: start + paragraph.text.length });
      }
    }
  }
  return { text, planted };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);

function day(
  chance: Chance,
  firstYear: number,
  years: number,
): { readonly iso: string; readonly words: string } {
  const [year, month, date] = [
    firstYear + Math.floor(chance() * years),
    1 + Math.floor(chance() * 12),
    1 + Math.floor(chance() * 28),
  ];
  return {
    iso: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
    words: `${MONTHS[month - 1] ?? ''} ${date}, ${year}`,
  };
}
