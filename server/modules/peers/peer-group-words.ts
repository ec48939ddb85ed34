import { stateName } from '../../kernel/us-state.js';
import type { ExamKind } from '../../kernel/vocabulary.js';
import { ownFiles, type PeerGroupWords } from '../measures/index.js';

/** Comparable examiners: of one specialty, in one state, in examinations of one kind, in one firm's own files. */
export type PeerGroup = {
  /** The taxonomy's group, e.g. "Orthopaedic Surgery". */
  readonly specialty: string;
  /** Two-letter code. */
  readonly state: string;
  readonly kind: ExamKind;
};

/** As one says it between brackets; abbreviations that are terms of law stay as they are. */
const KIND_WORDS: Readonly<Record<ExamKind, string>> = {
  IME: 'IME',
  DME: 'DME',
  QME: 'QME',
  AME: 'AME',
  RULE_35: 'Rule 35',
  RECORD_REVIEW: 'record review',
  DESIGNATED_DOCTOR: 'designated doctor',
};

/** The group as the sentences name it. */
export function groupWords({ specialty, state, kind }: PeerGroup, firmName: string): PeerGroupWords {
  return {
    source: ownFiles(firmName),
    specialty: specialty.toLowerCase(),
    place: stateName(state) ?? state,
    examKind: KIND_WORDS[kind],
  };
}

/** "orthopaedic surgery examiners in California (QME)". */
export function groupText({ specialty, place, examKind }: PeerGroupWords): string {
  return `${specialty} examiners in ${place} (${examKind})`;
}
