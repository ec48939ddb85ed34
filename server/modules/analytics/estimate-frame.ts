import { createHash } from 'node:crypto';
import { examKindLabel, sideLabel } from '../../kernel/vocabulary.js';
import { automaticCaveat, ownFiles, type Caveat, type SentenceScope } from '../measures/index.js';
import { Counted } from './counted.js';
import type { ProfileFilter, ProfileSelection } from './profile-filter.js';
import type { ProfileCounts } from './profile-statement.js';
import { CHOSEN_BY_USER, windowOf, type ProfileWindow } from './window.js';

/** What all numbers of one profile share; what takes time to find out is found out when it is first asked for. */
export class EstimateFrame {
  readonly asOf: Date;
  /** Whose examinations, in words. */
  readonly source: string;
  readonly window: ProfileWindow;
  readonly scope: SentenceScope;
  private hash: string | null = null;
  private counted: Counted | null = null;

  /** @param examiner as sentences name the examiner, e.g. "Dr. Cole". */
  constructor(
    private readonly counts: ProfileCounts,
    readonly selection: ProfileSelection,
    examiner: string,
  ) {
    const { firmName, firstExaminedOn: from, lastExaminedOn: to } = counts;
    this.asOf = new Date(counts.asOf);
    this.source = `${firmName}'s own examinations`;
    this.window = windowOf(selection.filter, counts);
    this.scope = {
      examiner,
      source: ownFiles(firmName),
      dated: from === null || to === null ? null : { from, to },
      limitedTo: limitsOf(selection.filter),
    };
  }

  /** The same numbers counted of other examinations of the same snapshot. */
  withSelection(selection: ProfileSelection): EstimateFrame {
    return new EstimateFrame(this.counts, selection, this.scope.examiner);
  }

  /** Of the rows behind a figure, by its key, what no person looked at; null when a person stands behind all. */
  automaticCaveat(key: string): Caveat | null {
    this.counted ??= new Counted(this.counts.facts);
    const [, issue] = /^(?:OPINION|TREATER_PAIR)\.([A-Z_]+)/.exec(key) ?? [];
    if (issue !== undefined) {
      return automaticCaveat({
        things: 'opinions',
        automatic: this.counted.total(`AUTO_ACCEPTED.${issue}`),
        counted: this.counted.total(`OPINION.${issue}`),
      });
    }
    return automaticCaveat({
      things: 'examinations',
      automatic: this.counted.total('AUTO_ACCEPTED'),
      counted: this.counts.examinations.reduce((sum, [, , n]) => sum + n, 0),
    });
  }

  get dataHash(): string {
    this.hash ??= hashOf(this.counts);
    return this.hash;
  }
}

/** What narrows a filter, in words; null when nothing does. */
function limitsOf(filter: ProfileFilter): string | null {
  const organisations = [
    ['one carrier', filter.carrierId],
    ['one law firm', filter.lawFirmId],
    ['one attorney', filter.attorneyId],
    ['one vendor', filter.vendorId],
  ] as const;
  const limits = [
    ...(filter.window === 'CUSTOM' ? [CHOSEN_BY_USER] : []),
    ...filter.kinds.map((kind) => examKindLabel[kind].toLowerCase()),
    ...filter.sides.map((side) => `retained: ${sideLabel[side].toLowerCase()}`),
    ...organisations.flatMap(([words, id]) => (id === null ? [] : [words])),
    ...(filter.reexaminations ? ['re-examinations counted'] : []),
  ];
  return limits.length === 0 ? null : limits.join(', ');
}

/** The order in which the database happens to give counts is no part of them; nor is the instant of counting. */
function hashOf({ asOf: _asOf, ...counts }: ProfileCounts): string {
  const sorted = (rows: readonly (readonly (string | number)[])[]): string[] =>
    rows.map((row) => JSON.stringify(row)).sort();
  const data = [
    counts.firstExaminedOn,
    counts.lastExaminedOn,
    counts.leftOut,
    sorted(counts.examinations),
    sorted(counts.facts),
    sorted(counts.opinionYears),
    sorted(counts.ruledMinutes),
    counts.pages.supplied,
    counts.pages.reviewed,
    counts.pages.both,
    sorted(counts.pages.percents),
  ];
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}
