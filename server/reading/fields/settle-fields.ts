import type { DocumentText } from '../../kernel/document-text.js';
import { lettersOf, searchWords } from '../../kernel/name-text.js';
import { cite } from '../cite.js';
import type { FieldName, FieldReading } from '../report-reading.types.js';
import type { FieldCandidate } from './field-candidate.types.js';

/**
 * From which confidence a second value of a field is shown beside the first; null where a report may well say
 * several things that do not contradict each other, and the best one stands alone.
 */
const DISPUTED_FROM: Readonly<Record<FieldName, number | null>> = {
  examinerName: 0.7,
  credentials: null,
  specialty: null,
  licence: 0.9,
  npi: 0.9,
  claimantName: 0.8,
  claimNumber: 0.7,
  caseNumber: 0.9,
  examinedOn: 0.65,
  injuredOn: 0.6,
  reportedOn: 0.75,
  requestingParty: null,
  carrier: 0.9,
  lawFirm: null,
  vendor: null,
  employer: 0.9,
  side: null,
  examKind: null,
  startedAt: 0.85,
  endedAt: 0.85,
  faceToFaceMinutes: 0.75,
  place: null,
  interpreter: null,
  othersPresent: null,
  historyTakenBy: null,
  examinedBy: null,
  draftedBy: null,
  attestation: null,
  pagesDeclared: 0.84,
  diagnoses: null,
};

type Group = { readonly best: FieldCandidate; readonly cues: readonly string[]; readonly confidence: number };

const MOST_READINGS = 3;
const NEARLY_AS_GOOD = 0.3;
const HIGHEST_CONFIDENCE = 0.98;
/** Saying a thing again in the same way adds a little, up to this. */
const MOST_FOR_REPEATS = 0.12;

/** At most one reading a field, and beside it what contradicts it: both are then marked as disputed. */
export function settleFields(document: DocumentText, candidates: readonly FieldCandidate[]): FieldReading[] {
  const fields = new Map<FieldName, FieldCandidate[]>();
  for (const candidate of candidates) {
    const known = fields.get(candidate.field);
    if (known === undefined) fields.set(candidate.field, [candidate]);
    else known.push(candidate);
  }
  return [...fields.values()].flatMap((found) => settled(document, found));
}

function settled(document: DocumentText, candidates: readonly FieldCandidate[]): FieldReading[] {
  const groups = groupsOf(candidates).sort((one, other) => other.confidence - one.confidence);
  const [first, ...others] = groups;
  if (first === undefined) return [];
  const from = DISPUTED_FROM[first.best.field];
  const disputing =
    from === null ? [] : others.filter(({ confidence }) => confidence >= from).slice(0, MOST_READINGS - 1);
  return [first, ...disputing].map(({ best, cues, confidence }, index) => {
    const { span, cue: _, ...reading } = best;
    return {
      ...reading,
      citation: cite(document, span),
      cues,
      confidence: shown(index === 0 ? confidence : Math.min(confidence, first.confidence - 0.05)),
      isDisputed: disputing.length > 0,
    };
  });
}

const shown = (confidence: number): number => Math.max(0.05, Math.round(confidence * 100) / 100);

function groupsOf(candidates: readonly FieldCandidate[]): Group[] {
  const ordered = [...candidates].sort((one, other) => other.confidence - one.confidence);
  const groups: FieldCandidate[][] = [];
  for (const candidate of ordered) {
    const group = groups.find(([best]) => best !== undefined && agree(best, candidate));
    if (group === undefined) groups.push([candidate]);
    else group.push(candidate);
  }
  return groups.flatMap((group) => {
    const best = fullest(group);
    return best === undefined
      ? []
      : [{ best, cues: [...new Set(group.map(({ cue }) => cue))], confidence: weight(group) }];
  });
}

/** The best statement of a group; of a name, the fullest writing among those nearly as good. */
function fullest(group: readonly FieldCandidate[]): FieldCandidate | undefined {
  const [best] = group;
  if (best?.field !== 'claimantName' && best?.field !== 'examinerName') return best;
  const good = group.filter(({ confidence }) => confidence >= best.confidence - NEARLY_AS_GOOD);
  const words = ({ value }: FieldCandidate) => nameWords(String(value)).join('').length;
  return good.reduce((one, other) => (words(other) > words(one) + 1 ? other : one), best);
}

/** Independent cues add up; the same cue twice is one witness repeating itself. */
function weight(group: readonly FieldCandidate[]): number {
  const byCue = new Map<string, number>();
  for (const { cue, confidence } of group) byCue.set(cue, Math.max(byCue.get(cue) ?? 0, confidence));
  const doubt = [...byCue.values()].reduce((left, confidence) => left * (1 - confidence), 1);
  const repeats = Math.min(MOST_FOR_REPEATS, 0.04 * (group.length - byCue.size));
  return Math.min(HIGHEST_CONFIDENCE, 1 - doubt + repeats);
}

/** True when two statements of a field say the same, as far as their writing differs only in fullness. */
function agree(one: FieldCandidate, other: FieldCandidate): boolean {
  if (one.field === 'claimantName' || one.field === 'examinerName')
    return sameName(one.value, String(other.value));
  if (one.field === 'injuredOn' && other.field === 'injuredOn')
    return other.value.some((day) => one.value.includes(day));
  if (one.field === 'faceToFaceMinutes' && other.field === 'faceToFaceMinutes') {
    return one.value.minutes === other.value.minutes && one.value.saidBy === other.value.saidBy;
  }
  if (typeof one.value === 'string' && typeof other.value === 'string')
    return sameText(one.value, other.value);
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** The shorter name's words are all in the longer one, initials counting for the words they begin. */
function sameName(one: string, other: string): boolean {
  const [long, short] = [nameWords(one), nameWords(other)].sort(
    (first, second) => second.length - first.length,
  );
  return (short ?? []).every((word) => (long ?? []).some((known) => known === word || startOf(known, word)));
}

const nameWords = (name: string): string[] =>
  searchWords(name).filter((word) => !/^(?:mr|mrs|ms|miss|mx|dr|jr|sr|ii|iii)$/.test(word));
const startOf = (one: string, other: string): boolean =>
  (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0);

function sameText(one: string, other: string): boolean {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  return (
    first === second ||
    (first.length > 3 && second.length > 3 && (first.startsWith(second) || second.startsWith(first)))
  );
}
