import { Attribution, RecordKind } from '../../../reading/report-reading.types.js';
import { daysAfter } from '../invented-day.js';
import { capitalised } from './fill-words.js';
import type { PlantedRecord } from './generated-report.types.js';
import { decoysBy } from './history.section.js';
import type { ReportCase } from './report-case.js';
import type { ReportDraft } from './report-draft.js';
import { prose } from './report-pools.js';
import { writtenCount } from './written-values.js';

/** How a report lists what was read. */
export type RecordsLayout = 'NUMBERED' | 'BULLETS' | 'PROSE';

/** The list of what was reviewed, the pages where the report counts them, and what others held in it. */
export function recordsReviewed(
  draft: ReportDraft,
  options: { readonly heading: string; readonly layout: RecordsLayout; readonly withPages: boolean },
): void {
  const { random } = draft;
  draft.heading(options.heading);
  if (options.withPages) draft.paragraph(pagesDeclared(draft));
  const records = drawRecords(draft);
  if (options.layout === 'PROSE') {
    const quotes = records.map((record) => draft.record(record));
    draft.paragraph(`The following were made available to me: ${quotes.join('; ')}.`);
  } else {
    const marker = (at: number): string => (options.layout === 'NUMBERED' ? `${at + 1}. ` : '• ');
    draft.lines(
      records.map((record, at) => `${marker(at)}${draft.record(record)}`),
      'LIST',
    );
  }
  chronology(draft);
  draft.paragraph(...decoysBy(draft, [Attribution.OTHER_CLINICIAN], random.between(2, 4)));
}

/** What the records say, in their order: findings and events, nobody's opinion on an issue. */
function chronology(draft: ReportDraft): void {
  const { random, facts } = draft;
  const notes = prose.chronology.filter(() => random.isChance(0.6));
  notes.forEach((note, at) => {
    const day = draft.day(dayWithin(facts, (at + random.next()) / notes.length));
    const clinician = `Dr. ${random.pick(prose.clinicians).split(' ').at(-1) ?? ''}`;
    draft.paragraph(draft.say(note.replaceAll(/\{[Dd]ay\}/g, day).replaceAll('{clinician}', clinician)));
  });
}

/** So far from the injury to the examination, as a share of the days between. */
function dayWithin({ injuredOn, examinedOn }: ReportCase, share: number): string {
  const days = (Date.parse(examinedOn) - Date.parse(injuredOn)) / 86_400_000;
  return daysAfter(injuredOn, 1 + Math.floor(share * (days - 20)));
}

function pagesDeclared(draft: ReportDraft): string {
  const { facts, random } = draft;
  const pages = writtenCount(facts.pages);
  draft.state({ pagesDeclared: facts.pages });
  return random.pick([
    `In preparing this report I reviewed ${pages} pages of records.`,
    `${pages} pages of documents were received and reviewed.`,
    `The file that was sent to me came to ${pages} pages, all of which I read.`,
    `Total pages reviewed: ${pages}.`,
  ]);
}

function drawRecords(draft: ReportDraft): PlantedRecord[] {
  const { random, facts } = draft;
  const record = (): PlantedRecord => random.pick(ENTRIES)(draft, dayWithin(facts, random.next()));
  const count = random.between(3, 9);
  const drawn = Array.from({ length: count }, record);
  const vague = random.isChance(0.4) ? [vagueRecord(draft)] : [];
  return withoutTwins([...drawn, ...vague]);
}

function withoutTwins(records: readonly PlantedRecord[]): PlantedRecord[] {
  return [...new Map(records.map((record) => [record.quote, record])).values()];
}

type Entry = (draft: ReportDraft, on: string) => PlantedRecord;

const known = (
  quote: string,
  kind: RecordKind,
  datedOn: string,
  author: string | null,
  datedTo: string | null = null,
): PlantedRecord => ({ quote, kind, datedOn, author, datedTo, isVague: false });

const ENTRIES: readonly Entry[] = [
  (draft, on) =>
    known(
      `MRI of the ${draft.part}, ${draft.random.pick(prose.facilities)}, dated ${draft.day(on)}, read by ${draft.facts.other}, M.D.`,
      RecordKind.IMAGING,
      on,
      draft.facts.other,
    ),
  (draft) =>
    known(
      `Emergency department record, ${draft.facts.facility}, ${draft.day(draft.facts.injuredOn)}`,
      RecordKind.EMERGENCY,
      draft.facts.injuredOn,
      draft.facts.facility,
    ),
  (draft, on) =>
    known(
      `Initial consultation of ${draft.facts.treater}, M.D., dated ${draft.day(on)}`,
      RecordKind.TREATMENT,
      on,
      draft.facts.treater,
    ),
  (draft, on) =>
    known(
      `Office notes of Dr. ${draft.facts.treater}, ${draft.day(on)} through ${draft.day(daysAfter(on, 19))}`,
      RecordKind.TREATMENT,
      on,
      draft.facts.treater,
      daysAfter(on, 19),
    ),
  (draft, on) => known(`Physical therapy evaluation, ${draft.day(on)}`, RecordKind.THERAPY, on, null),
  (draft, on) =>
    known(`Radiographs of the ${draft.part} taken ${draft.day(on)}`, RecordKind.IMAGING, on, null),
  (draft, on) =>
    known(
      `Transcript of the deposition of ${draft.fullName}, taken ${draft.day(on)}`,
      RecordKind.DEPOSITION,
      on,
      null,
    ),
  (draft, on) =>
    known(
      draft.traits.system === 'WORK'
        ? `Employer's first report of injury dated ${draft.day(on)}`
        : `Police accident report of ${draft.day(on)}`,
      RecordKind.ACCIDENT,
      on,
      null,
    ),
  (draft, on) =>
    known(
      `Independent medical examination report of ${draft.facts.other}, M.D., ${draft.day(on)}`,
      RecordKind.EXAMINATION_REPORT,
      on,
      draft.facts.other,
    ),
  (draft, on) =>
    known(
      `Operative report, ${draft.facts.treater}, M.D., ${draft.day(on)}`,
      RecordKind.OPERATIVE,
      on,
      draft.facts.treater,
    ),
  (draft, on) => known(`Pharmacy ledger printed ${draft.day(on)}`, RecordKind.PHARMACY, on, null),
  (draft, on) => known(`Surveillance footage of ${draft.day(on)}`, RecordKind.SURVEILLANCE, on, null),
];

function vagueRecord(draft: ReportDraft): PlantedRecord {
  const { random } = draft;
  const facility = random.pick(prose.facilities);
  const [quote, kind, author] = random.pick([
    [`various medical records from ${facility}`, RecordKind.TREATMENT, facility],
    [`multiple therapy notes, including those of ${facility}`, RecordKind.THERAPY, facility],
    ['miscellaneous correspondence', RecordKind.OTHER, null],
    [
      `additional treatment records, including but not limited to ${facility}`,
      RecordKind.TREATMENT,
      facility,
    ],
  ] as const);
  return { quote: capitalised(quote), kind, author, datedOn: null, datedTo: null, isVague: true };
}
