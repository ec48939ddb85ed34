import { ExamKind, Side } from '../../../kernel/vocabulary.js';
import type { FieldCandidate } from '../field-candidate.types.js';
import type { ReportView } from '../report-view.js';

type Rule<Value> = { readonly value: Value; readonly pattern: RegExp; readonly cue: string };

/** In order: the first kind that a title names is the kind; an agreed or panel evaluation is never just "independent". */
const KINDS: readonly Rule<ExamKind>[] = [
  { value: ExamKind.DESIGNATED_DOCTOR, pattern: /\bdesignated[- ]doctor\b/i, cue: 'designated-doctor' },
  {
    value: ExamKind.AME,
    pattern:
      /\bagreed (?:upon )?(?:panel )?medical[- ](?:legal )?(?:evaluat\w+|exam\w+)|\bA\.?M\.?E\.?\b(?=\W{0,3}\b(?:report|evaluation|exam\w*|re-?evaluation|supplemental)?)/i,
    cue: 'ame',
  },
  {
    value: ExamKind.QME,
    pattern:
      /\b(?:panel )?qualified medical[- ](?:legal )?(?:evaluat\w+|exam\w+)|\b(?:P|panel )?Q\.?M\.?E\b/i,
    cue: 'qme',
  },
  {
    value: ExamKind.RULE_35,
    pattern: /\b(?:rule|CR|T\.?R\.?|FRCP|F\.R\.C\.P\.|civil rule|trial rule)\s*35\b/i,
    cue: 'rule-35',
  },
  {
    value: ExamKind.DME,
    pattern:
      /\bdefen[sc]e (?:independent )?(?:medical|psychiatric|neurological|orthop(?:a)?edic|neuropsychological|psychological|dental) (?:exam\w*|evaluat\w+)|\bcompulsory (?:medical|physical|psychological|mental|neuropsychological) exam\w*|\b[DC]\.?M\.?E\.?\b(?=\W{0,3}(?:report|exam\w*|evaluation|physician|of\b|on\b|was|$))|\bRule 1\.360\b|\bC\.?C\.?P\.?\s*(?:§+|section|sec\.?)?\s*2032|\bCode of Civil Procedure\s*(?:§+|section)?\s*2032/i,
    cue: 'dme',
  },
  {
    value: ExamKind.RECORD_REVIEW,
    pattern:
      /\b(?:independent |medical |peer |physician )?(?:records?|file|chart|peer|paper|document)[- ]reviews?\b(?! (?:of systems|and (?:exam|eval)))|\bno (?:physical )?examination was (?:performed|conducted|requested)\b|\bwithout (?:the benefit of )?(?:an? )?(?:physical )?examin(?:ation|ing)\b/i,
    cue: 'record-review',
  },
  {
    value: ExamKind.IME,
    pattern:
      /\bindependent (?:(?:medical|orthop(?:a)?edic|neurological?|psychiatric|psychological|chiropractic|neuropsychological|physical|podiatric|dental|forensic)\s?){1,3}\s?(?:exam\w*|evaluat\w+|consult\w*|assess\w*)|\bI\.?M\.?E\.?\b|\bindependent (?:exam\w*|evaluat\w+)/i,
    cue: 'ime',
  },
];
const NOT_EXAMINED =
  /\b(?:did not|have not|was not asked to|never) (?:personally |physically )?(?:examined?|seen?|evaluated?)\b|\bno (?:physical |in-person )?examination (?:was|has been) (?:performed|conducted|undertaken|requested)\b|\bbased (?:solely|only|entirely|exclusively) (?:on|upon) (?:a |my |the )?(?:review of )?(?:the )?(?:medical )?(?:records?|documents)/i;
const ASKED_TO_REVIEW =
  /\b(?:asked|requested|retained|engaged)\b[^.;]{0,60}\b(?:records?|file|chart|peer)[- ]review\b|\bthis (?:records?|file|chart|peer)[- ]review\b/i;
const EXAMINED =
  /\b(?:I|we) (?:personally )?(?:examined|evaluated|performed (?:a|an|the) (?:physical )?exam)|\bphysical examination\b/i;

const SIDES: readonly Rule<Side>[] = [
  {
    value: Side.NEUTRAL,
    pattern:
      /\bagreed medical[- ](?:legal )?(?:evaluat|exam)\w*|\b(?:panel )?qualified medical[- ](?:legal )?(?:evaluat|exam)\w*|\bP?QME\b|\bdesignated[- ]doctor\b|\bcourt[- ]appointed\b|\bappointed by the court\b|\bjointly (?:retained|selected|requested)\b/i,
    cue: 'neutral',
  },
  {
    value: Side.DEFENSE,
    pattern:
      /\b(?:retained|requested|referred|commissioned|engaged|asked|hired|arranged|at the request of|request of|on behalf of|behalf of|by|for|from)\b[^.;:]{0,50}?\b(?:the )?(?:defen[sc]e (?:counsel|attorney|firm|team)|defendants?(?:'s?|s')? (?:counsel|attorneys?|carrier|insurer)?|counsel for (?:the )?(?:defendants?|employer|carrier|respondents?)|attorneys? for (?:the )?(?:defendants?|employer|carrier|respondents?)|the (?:insurance )?(?:carrier|insurer)\b|insurance (?:carrier|company)|(?:workers'? compensation|no-fault|insurance) (?:carrier|insurer)|employer(?:'s)? (?:counsel|attorney|carrier)|self-insured employer|third[- ]party administrator|claims administrator)/i,
    cue: 'defense',
  },
  {
    value: Side.PLAINTIFF,
    pattern:
      /\b(?:retained|requested|referred|commissioned|engaged|asked|hired|at the request of|request of|on behalf of|behalf of|by)\b[^.;:]{0,40}?\b(?:the )?(?:plaintiff|claimant|applicant|petitioner|injured worker|worker)(?:'s|s'|s)? ?(?:counsel|attorneys?|lawyers?|legal representative)|\b(?:counsel|attorneys?) for (?:the )?(?:plaintiff|claimant|applicant|petitioner)s?\b/i,
    cue: 'plaintiff',
  },
];
const DEFENSE_EXAM =
  /\bdefen[sc]e (?:independent )?(?:medical|orthop(?:a)?edic|neurological|psychiatric) (?:exam\w*|evaluat\w+)/i;
const LONGEST_TITLE = 120;

/** What kind of examination it is and for which side; a side is read only where the report says it. */
export function retentionCandidates(view: ReportView): FieldCandidate[] {
  const kinds = kindCandidates(view);
  const sides = sideCandidates(view);
  return [...kinds, ...(sides.length > 0 ? sides : kinds.flatMap(sideOfKind))];
}

/** A defense examination says its side; the rules on court-ordered examinations let the other party examine. */
function sideOfKind(kind: FieldCandidate): FieldCandidate[] {
  if (kind.field !== 'examKind') return [];
  const confidence = kind.value === ExamKind.DME ? 0.8 : kind.value === ExamKind.RULE_35 ? 0.66 : null;
  return confidence === null
    ? []
    : [{ ...kind, field: 'side', value: Side.DEFENSE, cue: 'side.of-kind', confidence }];
}

function kindCandidates(view: ReportView): FieldCandidate[] {
  const { text, openingEnd, lines } = view;
  const labelled = view.labelled.filter(
    ({ kind, zone }) => (kind === 'EXAM_KIND' || kind === 'RE') && zone === 'OPENING',
  );
  const fromLabels = labelled.flatMap(({ span }) => kindIn(text, span.start, span.end, 'label', 0.94));
  const titles = lines.filter(
    (line) =>
      line.start < Math.max(openingEnd, 600) && line.text.length <= LONGEST_TITLE && isTitle(line.text),
  );
  const fromTitles = titles.flatMap((line) => kindIn(text, line.start, line.end, 'title', 0.92));
  const titled = [...fromLabels, ...fromTitles];
  if (titled.length > 0) return strongest(titled, view);
  const intro = kindIn(text, 0, openingEnd + 2500, 'prose', 0.8).filter(
    (found) => !isIdleReview(found, text),
  );
  if (intro.length > 0) return strongest(intro, view);
  return kindIn(text, openingEnd, text.length, 'prose.late', 0.55)
    .filter((found) => !isIdleReview(found, text))
    .slice(0, 1);
}

/** Every examiner reviews records; in prose a review is the whole of it only where nobody was examined. */
const isIdleReview = ({ value }: FieldCandidate, text: string): boolean =>
  value === ExamKind.RECORD_REVIEW && !NOT_EXAMINED.test(text) && !ASKED_TO_REVIEW.test(text);

/** Beside "IME and record review" the examination wins; a review is one only where nobody was examined. */
function strongest(found: readonly FieldCandidate[], { text }: ReportView): FieldCandidate[] {
  const isExamined = EXAMINED.test(text) && !NOT_EXAMINED.test(text);
  const rest = found.filter(({ field, value }) => field === 'examKind' && value !== ExamKind.RECORD_REVIEW);
  if (rest.length === 0)
    return isExamined && found[0]?.cue.startsWith('prose') === true ? [] : found.slice(0, 1);
  const reviewed = found.find(({ value }) => value === ExamKind.RECORD_REVIEW);
  if (reviewed !== undefined && NOT_EXAMINED.test(text)) return [reviewed];
  const specific = rest.find(({ value }) => value !== ExamKind.IME);
  return [specific ?? rest[0]].filter((candidate) => candidate !== undefined);
}

const isTitle = (line: string): boolean =>
  !/[.;]$/.test(line) && !/\b(?:was|were|is|has|I)\b/.test(line) && !/^(?:dear|attn|cc)\b/i.test(line);

function kindIn(
  text: string,
  start: number,
  end: number,
  where: string,
  confidence: number,
): FieldCandidate[] {
  const part = text.slice(start, end);
  return KINDS.flatMap(({ value, pattern, cue }): FieldCandidate[] => {
    const match = pattern.exec(part);
    if (match === null || match[0].trim() === '') return [];
    const at = start + match.index;
    return [
      {
        field: 'examKind',
        value,
        span: { start: at, end: at + match[0].trimEnd().length },
        cue: `${where}.${cue}`,
        confidence,
      },
    ];
  });
}

function sideCandidates({ text, openingEnd, labelled }: ReportView): FieldCandidate[] {
  const fromLabels = labelled
    .filter(({ kind, zone }) => kind === 'RETAINED_BY' && zone === 'OPENING')
    .flatMap(({ span, value }): FieldCandidate[] => {
      const side = sideNamed(value);
      return side === null ? [] : [{ field: 'side', value: side, span, cue: 'label.side', confidence: 0.92 }];
    });
  if (fromLabels.length > 0) return fromLabels;
  const part = text.slice(0, openingEnd + 2500);
  const defense = DEFENSE_EXAM.exec(part);
  const inProse = SIDES.flatMap(({ value, pattern, cue }): FieldCandidate[] => {
    const match = pattern.exec(part);
    if (match === null) return [];
    return [
      {
        field: 'side',
        value,
        span: { start: match.index, end: match.index + match[0].length },
        cue: `side.${cue}`,
        confidence: 0.82,
      },
    ];
  });
  // An evaluator whom both sides chose is asked by one of them all the same.
  const [first] = inProse;
  if (first !== undefined) return [first];
  if (defense === null) return [];
  const span = { start: defense.index, end: defense.index + defense[0].length };
  return [{ field: 'side', value: Side.DEFENSE, span, cue: 'side.defense-exam', confidence: 0.85 }];
}

function sideNamed(value: string): Side | null {
  if (/\b(?:defen[sc]e|defendants?|carrier|insurer|employer|respondent|insurance)\b/i.test(value))
    return Side.DEFENSE;
  if (/\b(?:plaintiff|claimant|applicant|petitioner|worker)\b/i.test(value)) return Side.PLAINTIFF;
  return /\b(?:neutral|joint|agreed|court|board|both)\b/i.test(value) ? Side.NEUTRAL : null;
}
