import type { Citation, OpinionReading } from '../reading/report-reading.types.js';
import type { Extraction } from './extraction.js';

/** An extraction for people to read: what was found, each with its page and its words. */
export function extractionLines(extraction: Extraction): string[] {
  const { file, error, format, pages, kind, notes, fields, records, opinions } = extraction;
  if (error !== null) return [`${file}: ${error.code}. ${error.message}`, ''];
  const unit = pages === null ? 'paragraph' : 'page';
  const head = [format, kind, pages === null ? 'no pages' : `${pages} pages`, ...notes].join(', ');
  const where = ({ page, quote }: Citation): string => `    ${unit} ${page}: "${quote.replace(/\s+/g, ' ')}"`;
  const classified = opinions.filter(({ tier }) => tier === 'CLASSIFIED');
  const candidates = opinions.filter(({ tier }) => tier === 'UNCLASSIFIED');
  return [
    `${file} (${head})`,
    ...section('Fields', fields, ({ field, value, confidence, isDisputed, citation }) => [
      `  ${field}: ${shown(value)} (${percent(confidence)}${isDisputed ? ', disputed' : ''})`,
      where(citation),
    ]),
    ...section('Records', records, ({ title, kind: recordKind, datedOn, isVague, confidence, citation }) => [
      `  ${title} (${[recordKind, datedOn ?? 'no date', ...(isVague ? ['vague'] : []), percent(confidence)].join(', ')})`,
      where(citation),
    ]),
    ...section('Opinions', classified, (opinion) => [`  ${opinionHead(opinion)}`, where(opinion.citation)]),
    ...section('Passages that may hold an opinion', candidates, (opinion) => [
      `  ${percent(opinion.confidence)}, ${opinion.section}`,
      where(opinion.citation),
    ]),
    '',
  ];
}

function section<T>(title: string, items: readonly T[], lines: (item: T) => readonly string[]): string[] {
  return ['', `${title}: ${items.length}`, ...items.flatMap(lines)];
}

function opinionHead(opinion: OpinionReading): string {
  const { issue, stance, confidence, certainty, mmiOn, wpiPercent, apportionmentPercent, medications } =
    opinion;
  const facts = [
    percent(confidence),
    ...(certainty === null ? [] : [`"${certainty}"`]),
    ...(opinion.isHedged ? ['hedged'] : []),
    ...(opinion.isConditional ? ['conditional'] : []),
    ...(mmiOn === null ? [] : [`MMI on ${mmiOn}`]),
    ...(wpiPercent === null ? [] : [`${wpiPercent} % whole person`]),
    ...(apportionmentPercent === null ? [] : [`${apportionmentPercent} % apportioned`]),
    ...medications,
  ];
  return `${issue ?? '-'}, ${stance ?? '-'} (${facts.join(', ')})`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
