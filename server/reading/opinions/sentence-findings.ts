import { Issue, Stance } from '../../kernel/vocabulary.js';
import { Attribution, SectionKind } from '../report-reading.types.js';
import type { AnalysedSentence } from './analysed-sentence.js';
import type { Finding } from './finding.types.js';
import { ISSUE_READERS } from './issues/index.js';
import { readLeftOpen } from './issues/left-open.reader.js';
import { splitWhereDivided } from './split-opinions.js';
import { wholePersonPercent } from './values.js';

/** What the author says in a sentence: at most one finding for each issue, turned where the author disagrees. */
export function findingsIn(sentence: AnalysedSentence): Finding[] {
  if (isFormula(sentence.text)) return [];
  const found = ISSUE_READERS.flatMap((read) => read(sentence));
  const split = splitWhereDivided(sentence.text, orLeftOpen(sentence, found));
  const turned = sentence.speech.verdict === 'DISAGREES' ? split.map(oppositeOf) : split;
  return withoutParts(sentence, onePerIssue(turned)).filter((finding) => !isIdle(sentence, finding));
}

/** "No rating before further treatment": a treatment that is named beside what is left open is not the question. */
function orLeftOpen(sentence: AnalysedSentence, found: readonly Finding[]): readonly Finding[] {
  if (!found.every(({ cue }) => cue === 'care.open')) return found;
  const open = readLeftOpen(sentence).filter(({ issue }) => !CARE.has(issue));
  return found.length === 0 ? readLeftOpen(sentence) : open.length > 0 ? open : found;
}

const CARE: ReadonlySet<Issue> = new Set([
  Issue.TREATMENT_NECESSITY,
  Issue.FUTURE_CARE,
  Issue.SURGERY,
  Issue.MEDICATION,
  Issue.SEVERITY,
]);

/** An apportionment names impairment, disability and causes only to divide them. */
function withoutParts(sentence: AnalysedSentence, findings: readonly Finding[]): readonly Finding[] {
  const found = new Set(findings.map(({ issue }) => issue));
  if (!found.has(Issue.APPORTIONMENT)) {
    // That a condition exists goes without saying where its cause or its rating is found; "a serious injury with
    // lasting effects" rates nothing.
    const isSerious = findings.some(({ issue, hold }) => issue === Issue.SEVERITY && hold === 'FIRM');
    const implied =
      isSerious && !findings.some(({ issue, hold }) => issue === Issue.IMPAIRMENT && hold === 'FIRM')
        ? Issue.IMPAIRMENT
        : Issue.SEVERITY;
    const implies = found.has(Issue.CAUSATION) || found.has(Issue.IMPAIRMENT);
    return implies ? findings.filter(({ issue }) => issue !== implied) : findings;
  }
  const isRated = wholePersonPercent(sentence) !== null;
  const divided: readonly Issue[] = [
    Issue.CAUSATION,
    Issue.PRE_EXISTING,
    Issue.WORK_CAPACITY,
    ...(isRated ? [] : [Issue.IMPAIRMENT]),
  ];
  return findings.filter(({ issue }) => !divided.includes(issue));
}

export function oppositeOf(finding: Finding): Finding {
  return { ...finding, stance: OPPOSITE[finding.stance], cue: `${finding.cue}.disagreed` };
}

const OPPOSITE: Readonly<Record<Stance, Stance>> = {
  [Stance.FAVORS_DEFENSE]: Stance.FAVORS_CLAIMANT,
  [Stance.FAVORS_CLAIMANT]: Stance.FAVORS_DEFENSE,
  [Stance.MIXED]: Stance.MIXED,
  [Stance.UNDETERMINED]: Stance.UNDETERMINED,
  [Stance.NOT_ADDRESSED]: Stance.NOT_ADDRESSED,
};

/** The firmer finding stands; of equals the later, for a sentence ends with what it means to say. */
function onePerIssue(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.issue);
    const isBetter =
      known === undefined ||
      strength(finding) > strength(known) ||
      (strength(finding) === strength(known) && finding.at.from > known.at.from);
    if (isBetter) best.set(finding.issue, finding);
  }
  return [...best.values()];
}

const strength = ({ hold }: Finding): number => (hold === 'FIRM' ? 2 : 1);

/** Standards of proof, reservations, declarations and the absence of a treating relationship are no opinions. */
const FORMULAS =
  /\b(?:physician[- /]?patient relationship|(?:doctor|patient)[- /](?:doctor|patient) relationship|treatment relationship|no treatment was (?:rendered|provided|given)|penalty of perjury|for (?:purposes|the purpose) of (?:treatment|care) (?:was|is)|reserve the right|(?:additional|further|new) (?:information|records|documentation|evidence)[^.]{0,60}(?:becomes?|made|is|are|were) (?:made )?available|opinions? (?:expressed|stated|rendered|given|set forth|contained)[^.]{0,60}(?:reasonable|degree|based|subject|are my|solely|independent)|solely (?:upon|on) the (?:information|records)|are (?:those|solely those) of|is not intended (?:as|to)|informed (?:him|her|the (?:claimant|examinee|patient|worker))|was (?:informed|advised|told) that (?:this|the purpose|no|i )|limit(?:s)? (?:to|of) confidentiality|(?:was|were|been) not asked (?:to|about|for|whether)|burden of proof|standard of proof|is defined as|are defined as|the law (?:requires|defines)|thank you|please (?:do not|feel free|contact)|true and correct|my (?:fee|charge|billing)s?\b)/i;

export const isFormula = (text: string): boolean => FORMULAS.test(text);

/** A formula of certainty names no subject; an examination names no opinion but on the account it was given. */
function isIdle(sentence: AnalysedSentence, { at }: Finding): boolean {
  return (
    sentence.attributionAt(at.from) !== Attribution.OWN ||
    (sentence.surroundings.section === SectionKind.ATTESTATION && !sentence.has('own'))
  );
}
