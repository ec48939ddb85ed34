import type { CaveatId } from '../measures/index.js';
import { caveatOf, measureById, methodById, ownFiles } from '../measures/index.js';
import type { Profile } from '../analytics/index.js';
import { profileFrom } from '../analytics/index.js';
import { isMethodId, methodOf } from '../../statistics/computation.js';
import { countsFromRows } from './count-from-rows.js';
import type { ExhibitContent } from './exhibit-content.js';
import type { ExhibitKind } from './exhibit-vocabulary.js';
import { quantityWords } from './figure-words.js';
import type { CountedExamination, ExhibitFigure, ExhibitFrame, KeptRow, UsedMethod } from './kept-record.js';
import { durationsExhibit } from './kinds/durations.js';
import { passagesExhibit } from './kinds/repeated-passages.js';
import { retentionExhibit } from './kinds/retention-table.js';
import { tendenciesExhibit } from './kinds/tendencies.js';
import { timelineExhibit } from './kinds/timeline.js';

/** What an exhibit is made from, and nothing else: the same again gives the same exhibit. */
export type ExhibitMaterial = {
  readonly kind: ExhibitKind;
  readonly examinerId: string;
  readonly frame: ExhibitFrame;
  readonly rows: readonly KeptRow[];
  /** ISO instant. */
  readonly asOf: string;
};

/** What a kind of exhibit says of its material; what all have in common is added after. */
export type KindContent = Pick<ExhibitContent, 'title' | 'headline' | 'sentences' | 'tables' | 'picture'> & {
  readonly kind: 'BUILT';
  readonly figures: readonly ExhibitFigure[];
  readonly methodIds: readonly string[];
  readonly caveats: readonly CaveatId[];
  readonly coverage: readonly string[];
};

/** Too little is on file; the reason in words. */
export type RefusedExhibit = { readonly kind: 'REFUSED'; readonly reason: string };

export type BuiltExhibit =
  | RefusedExhibit
  | {
      readonly kind: 'BUILT';
      readonly figures: readonly ExhibitFigure[];
      readonly methods: readonly UsedMethod[];
      readonly content: ExhibitContent;
    };

/** The examinations of a profile exhibit, and the profile that they give. */
export type ProfileMaterial = {
  readonly profile: Profile;
  readonly frame: ExhibitFrame;
  readonly rows: readonly CountedExamination[];
};

/**
 * The exhibit that the material gives. Pure: making, verifying and comparing with today all go through here.
 *
 * @param profile counted of the rows unless somebody counted it otherwise; null for kinds that count no examinations.
 */
export function builtExhibit(
  material: ExhibitMaterial,
  profile: Profile | null = material.kind === 'REPEATED_PASSAGES' ? null : keptProfile(material),
): BuiltExhibit {
  const made =
    profile === null ? passagesExhibit(material.frame, material.rows) : profileExhibit(material, profile);
  if (made.kind === 'REFUSED') return made;
  const { figures, methodIds, caveats, coverage, title, headline, sentences, tables, picture } = made;
  return {
    kind: 'BUILT',
    figures,
    methods: methodIds.map((id) => ({ id, version: versionOf(id) })),
    content: {
      ...{ title, headline, sentences, tables, picture },
      coverage: [...coverage, ...caveats.map((id) => caveatOf(id).text)],
      methodNote: methodIds.map(methodWords),
      query: queryWords(material),
      scope: `In ${ownFiles(material.frame.firmName)}`,
    },
  };
}

/** The profile of kept rows, counted anew. */
export function keptProfile({ examinerId, frame, rows, asOf }: ExhibitMaterial): Profile {
  const counts = countsFromRows(examinationsOf(rows), { ...frame, asOf });
  return profileFrom(counts, { examinerId, filter: frame.filter }, frame.examiner);
}

export function examinationsOf(rows: readonly KeptRow[]): CountedExamination[] {
  return rows.flatMap(({ counted }) => (counted.kind === 'EXAMINATION' ? [counted] : []));
}

function profileExhibit(material: ExhibitMaterial, profile: Profile): RefusedExhibit | KindContent {
  const from = { profile, frame: material.frame, rows: examinationsOf(material.rows) };
  const made = ofKind(material.kind, from);
  if (made.kind === 'REFUSED') return made;
  const left = Object.values(profile.leftOut).flatMap(({ sentences }) => sentences.map(({ text }) => text));
  return { ...made, coverage: [...made.coverage, ...left, ...restrictedWords(material.frame)] };
}

function ofKind(kind: ExhibitKind, material: ProfileMaterial): RefusedExhibit | KindContent {
  switch (kind) {
    case 'RETENTION_TABLE':
      return retentionExhibit(material);
    case 'TENDENCIES':
      return tendenciesExhibit(material);
    case 'DURATIONS':
      return durationsExhibit(material);
    case 'TIMELINE':
      return timelineExhibit(material);
    case 'REPEATED_PASSAGES':
      throw new TypeError('Passages are no profile.');
  }
}

/** Which restriction it is would itself be told by saying it. */
function restrictedWords({ restrictedLeftOut: count }: ExhibitFrame): string[] {
  if (count === 0) return [];
  return [
    `${quantityWords(count, 'examination')} ${count === 1 ? 'was' : 'were'} left out before counting, because documents behind ${count === 1 ? 'it' : 'them'} may not leave the firm.`,
  ];
}

function versionOf(id: string): string {
  return isMethodId(id) ? methodOf(id).version : String(methodById(id)?.version ?? 1);
}

function methodWords(id: string): string {
  const method = methodById(id);
  if (method !== null) return `${method.title} (method ${id}, version ${versionOf(id)}): ${method.purpose}`;
  const measure = measureById(id);
  return measure === null ? id : `${measure.title} (measure ${id}).`;
}

function queryWords({ kind, frame }: ExhibitMaterial): string {
  if (kind === 'REPEATED_PASSAGES') {
    return `Confirmed reports of ${frame.examiner}, compared word by word; text that stands in reports on different people.`;
  }
  const { window, fromYear, lastDay } = frame.filter;
  const dates =
    window === 'ALL'
      ? 'all dates'
      : `from January 1, ${fromYear ?? ''} to ${lastDay ?? 'the last day on file'}`;
  return `Examinations by ${frame.examiner}, ${dates}; of each claimant the first in that time; no record reviews; verified entries only.`;
}
