import type { FieldCandidate } from '../field-candidate.types.js';
import type { LabelledValue } from '../labelled-values.js';
import { referenceIn } from '../reference-number.js';
import type { ReportView } from '../report-view.js';

const CLAIM_IN_PROSE =
  /\bclaim\s*(?:number|no\.?|#|num\.?|id)\s*(?:is\s)?:?\s*(?=[A-Z\d#])|\bclaim\s+(?=[A-Z]{0,4}-?\d{3,}|\d{2,}-)/gi;
const CASE_IN_PROSE =
  /\b(?:wcb|wcab|adj|eams|case|docket|index|cause|civil action)\s*(?:case\s*)?(?:number|no\.?|#|:)\s*:?\s*(?=[A-Z\d#])|\b(?=ADJ\s?\d{6,9}\b)/g;

/** The numbers under which the insurer and the court or board keep the case. */
export function referenceCandidates(view: ReportView): FieldCandidate[] {
  const ends = view.labelled.filter(({ zone }) => zone !== 'BODY');
  const claims = numbered(view, ends, 'CLAIM_NUMBER').map((found): FieldCandidate => ({
    field: 'claimNumber',
    ...found,
  }));
  const cases = numbered(view, ends, 'CASE_NUMBER').map((found): FieldCandidate => ({
    field: 'caseNumber',
    ...found,
  }));
  const files = numbered(view, ends, 'FILE_NUMBER');
  return [
    ...(claims.length > 0 ? claims : claimsOtherwise(view, files)),
    ...(cases.length > 0
      ? cases
      : inProse(view, CASE_IN_PROSE).map((found): FieldCandidate => ({ field: 'caseNumber', ...found }))),
  ];
}

/** A file number alone may be the examiner's, the vendor's or the insurer's: it stands in when nothing better does. */
function claimsOtherwise(view: ReportView, files: readonly Found[]): FieldCandidate[] {
  const found = inProse(view, CLAIM_IN_PROSE);
  if (found.length > 0) return found.map((value) => ({ field: 'claimNumber', ...value }));
  return files
    .slice(0, 1)
    .map((value) => ({ field: 'claimNumber', ...value, cue: 'label.file', confidence: 0.45 }));
}

type Found = {
  readonly value: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly cue: string;
  readonly confidence: number;
};

function numbered(
  { text }: ReportView,
  values: readonly LabelledValue[],
  kind: LabelledValue['kind'],
): Found[] {
  return values
    .filter((value) => value.kind === kind)
    .flatMap(({ span, zone }) => {
      const reference = referenceIn(text, span);
      if (reference === null) return [];
      const cue = kind === 'CASE_NUMBER' ? 'label.case' : 'label.claim';
      return [{ ...reference, cue, confidence: zone === 'OPENING' ? 0.94 : 0.6 }];
    });
}

function inProse({ text, openingEnd }: ReportView, pattern: RegExp): Found[] {
  return [...text.slice(0, openingEnd + 1500).matchAll(pattern)].flatMap((match) => {
    const start = match.index + match[0].length;
    const reference = referenceIn(text, { start, end: start + 40 });
    return reference === null ? [] : [{ ...reference, cue: 'prose.number', confidence: 0.75 }];
  });
}
