import { examKindLabel, issueLabel, stanceLabel, timingSourceLabel } from '../../kernel/vocabulary.js';
import type { OrganisationName } from '../analytics/index.js';
import { RowChangeKind } from './exhibit-vocabulary.js';
import { dayWords, quantityWords } from './figure-words.js';
import type { CountedExamination, CountedPassage, KeptFact, KeptRow } from './kept-record.js';
import { sideWords } from './side-words.js';

/** One field of a row, then and now; null: nothing was, or is, recorded. */
export type FieldChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What became of one row. */
export type RowChange = {
  readonly kind: RowChangeKind;
  /** Of the exhibit's rows; null for one that was added since. */
  readonly number: number | null;
  readonly examinationId: string | null;
  /** Day of the examination, YYYY-MM-DD, as it now is; as it was for one that is gone. */
  readonly examinedOn: string;
  readonly fields: readonly FieldChange[];
};

/** How the rows differ from those of today, in the order of the exhibit; what was added comes last. */
export function rowChanges(
  kept: readonly KeptRow[],
  today: readonly KeptRow[],
  organisations: readonly OrganisationName[],
): RowChange[] {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const present = new Map(today.map((row) => [keyOf(row), row]));
  const known = new Set(kept.map(keyOf));
  return [
    ...kept.flatMap((row, index) =>
      changeOf({ row, now: present.get(keyOf(row)), number: index + 1, names }),
    ),
    ...today
      .filter((row) => !known.has(keyOf(row)))
      .map((row) => ({
        kind: RowChangeKind.ADDED,
        number: null,
        examinationId: row.identity.examinationId,
        examinedOn: dayOf(row),
        fields: [],
      })),
  ];
}

/** "one examination added, side of one changed from Defense to Plaintiff"; null when nothing changed. */
export function changesInWords(
  changes: readonly RowChange[],
  things: 'examination' | 'report',
): string | null {
  const of = (kind: RowChangeKind): readonly RowChange[] => changes.filter((change) => change.kind === kind);
  const [added, removed, changed] = [of('ADDED'), of('REMOVED'), of('CHANGED')];
  const parts = [
    ...(added.length === 0 ? [] : [`${quantityWords(added.length, things)} added`]),
    ...(removed.length === 0 ? [] : [`${quantityWords(removed.length, things)} removed`]),
    ...fieldWords(changed),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** Equal changes of several rows are one phrase. */
function fieldWords(changed: readonly RowChange[]): string[] {
  const counts = new Map<string, { field: FieldChange; count: number }>();
  for (const field of changed.flatMap(({ fields }) => fields)) {
    const key = JSON.stringify(field);
    const entry = counts.get(key) ?? { field, count: 0 };
    counts.set(key, { field, count: entry.count + 1 });
  }
  return [...counts.values()].map(
    ({ field: { field, before, after }, count }) =>
      `${field} of ${count} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`,
  );
}

type Compared = {
  readonly row: KeptRow;
  readonly now: KeptRow | undefined;
  readonly number: number;
  readonly names: ReadonlyMap<string, string>;
};

function changeOf({ row, now, number, names }: Compared): RowChange[] {
  const { examinationId } = row.identity;
  if (now === undefined) {
    return [{ kind: RowChangeKind.REMOVED, number, examinationId, examinedOn: dayOf(row), fields: [] }];
  }
  const fields = fieldChanges(row, now, names);
  if (fields.length === 0) return [];
  return [{ kind: RowChangeKind.CHANGED, number, examinationId, examinedOn: dayOf(now), fields }];
}

function fieldChanges(row: KeptRow, now: KeptRow, names: ReadonlyMap<string, string>): FieldChange[] {
  const filed = {
    field: 'matter',
    before: row.identity.matterReference,
    after: now.identity.matterReference,
  };
  const counted =
    row.counted.kind === 'EXAMINATION' && now.counted.kind === 'EXAMINATION'
      ? examinationChanges(row.counted, now.counted, names)
      : row.counted.kind === 'PASSAGE' && now.counted.kind === 'PASSAGE'
        ? passageChanges(row.counted, now.counted)
        : [];
  return [filed, ...counted].filter(({ before, after }) => before !== after);
}

function examinationChanges(
  row: CountedExamination,
  now: CountedExamination,
  names: ReadonlyMap<string, string>,
): FieldChange[] {
  const measures = new Set([...row.facts, ...now.facts].map(([measure]) => measure));
  return [
    { field: 'day', before: dayWords(row.examinedOn), after: dayWords(now.examinedOn) },
    { field: 'kind', before: examKindLabel[row.examKind], after: examKindLabel[now.examKind] },
    { field: 'side', before: sideWords[row.side], after: sideWords[now.side] },
    { field: 'earlier examination of the claimant', before: priorWords(row), after: priorWords(now) },
    ...[...measures].map((measure) => ({
      field: measureWords(measure),
      before: outcomeWords(row.facts, measure, names),
      after: outcomeWords(now.facts, measure, names),
    })),
  ];
}

function passageChanges(row: CountedPassage, now: CountedPassage): FieldChange[] {
  return [
    { field: 'page', before: String(row.page), after: String(now.page) },
    { field: 'shared words', before: row.words, after: now.words },
  ];
}

function priorWords({ priorYear }: CountedExamination): string {
  return priorYear === 0 ? 'none' : `in ${priorYear}`;
}

const PAYER_WORDS: Readonly<Record<string, string>> = {
  CARRIER: 'carrier',
  LAW_FIRM: 'law firm',
  ATTORNEY: 'attorney',
  VENDOR: 'vendor',
  EXAMINATION: 'verified entry',
  UNVERIFIED: 'entry not yet verified',
  AUTO_ACCEPTED: 'accepted by a rule of the firm',
};

function measureWords(measure: string): string {
  const [family = '', part = ''] = measure.split('.');
  if (family === 'OPINION') return `opinion on ${labelOf(issueLabel, part).toLowerCase()}`;
  if (family === 'MINUTES') return `minutes by the ${labelOf(timingSourceLabel, part).toLowerCase()}`;
  return PAYER_WORDS[family] ?? measure;
}

/** Null where nothing of the measure is recorded. */
function outcomeWords(
  facts: readonly KeptFact[],
  measure: string,
  names: ReadonlyMap<string, string>,
): string | null {
  const outcomes = facts.filter(([of]) => of === measure).map(([, outcome]) => outcome);
  if (outcomes.length === 0) return null;
  return outcomes.map((outcome) => spoken(measure, outcome, names)).join(', ');
}

function spoken(measure: string, outcome: string, names: ReadonlyMap<string, string>): string {
  if (outcome === '') return 'yes';
  if (measure.startsWith('OPINION.')) return labelOf(stanceLabel, outcome);
  return names.get(outcome) ?? outcome;
}

function labelOf(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code;
}

/** An examination is the same by its id; a passage's report by passage and document. */
function keyOf({ counted, identity }: KeptRow): string {
  return counted.kind === 'EXAMINATION'
    ? (identity.examinationId ?? '')
    : `${counted.passage} ${identity.documentId ?? ''}`;
}

function dayOf({ counted }: KeptRow): string {
  return counted.kind === 'EXAMINATION' ? counted.examinedOn : counted.seenOn;
}
