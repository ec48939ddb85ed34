import type { FieldCandidate } from '../field-candidate.types.js';
import { organisationShape } from '../organisation-shape.js';
import { type ReportView, sectionAt } from '../report-view.js';
import { organisationAt } from '../written-organisation.js';

const WORK =
  /\b(?:employed|employment|work(?:s|ed|ing)?|hired|job|position|duties|employee|occupation|[a-z]+(?:er|or|ist|ian|ant|man|clerk|nurse|cna|aide|tech|mechanic|assistant|foreman|cook|guard|stocker|agent|manager|officer))\b([^.;:\n]{0,60}?)\s(?:for|at|by|with|(?<=employee |employment )of)\s+(?:the\s+)?(?=\p{Lu})/gu;
const EMPLOYER_IS =
  /\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Cc]urrent|[Pp]resent) employer(?:,| is| was| at the time was|, which is)?\s+(?:the\s+)?(?=\p{Lu})/gu;
const OTHER_WORKER =
  /\b(?:wife|husband|mother|father|spouse|son|daughter|brother|sister|former|previous(?:ly)?|prior|before|began|later|earlier|then|now|currently self|Dr\.|physician|surgeon|therapist|chiropractor|interpreter|insurance|treated|seen|evaluated|surgery|physical therapy|attorney|examiner|reviewed|released|cleared|return(?:ed)? to)\b/i;
const AT_INJURY =
  /\b(?:at the time of|when (?:he|she|the)|on the date of|has (?:been|worked)|was (?:working|employed)|for the (?:past|last)|injur|since)\b/i;
const NO_EMPLOYER =
  /\b(?:hospital emergency|emergency|physical therapy|department of motor|high school|college|university|elementary|medical center|clinic|orthop(?:a)?edic|chiropractic|radiology|imaging|MRI|L[1-5]|C[1-7]|C-spine|emg)\b/i;
const NO_NAME =
  /^(?:Mr|Mrs|Ms|Miss|Drs?|Jan|Feb|Mar|Apr|May|Jun|June|Jul|July|Aug|Sept?|Oct|Nov|Dec)\b|^(?:January|February|March|April|August|September|October|November|December)\b|\d{4}/;
const MOST = 48;

/** The employer as the history tells it; used where no heading names one. */
export function employerCandidates(view: ReportView): FieldCandidate[] {
  if (view.labelled.some(({ kind, zone }) => kind === 'EMPLOYER' && zone === 'OPENING')) return [];
  const { text } = view;
  return [...text.matchAll(EMPLOYER_IS), ...text.matchAll(WORK)]
    .slice(0, MOST)
    .flatMap((match): FieldCandidate[] => {
      const section = sectionAt(view, match.index);
      if (section === 'RECORDS_REVIEWED' || section === 'EXAMINATION' || section === 'DIAGNOSTIC_STUDIES')
        return [];
      const span = organisationAt(text, match.index + match[0].length);
      if (span === null) return [];
      const value = text.slice(span.start, span.end).replace(/\s+/g, ' ');
      const sentence = text.slice(Math.max(0, match.index - 70), span.start);
      const own = sentence.slice(Math.max(0, sentence.lastIndexOf('. ') + 1));
      if (OTHER_WORKER.test(own) || NO_EMPLOYER.test(value) || value.length < 3 || NO_NAME.test(value))
        return [];
      const isOrganisation = organisationShape(value) !== null;
      if (!isOrganisation && isPhysician(text, value)) return [];
      const isOfWork = /^(?:employ|work|hired)|employer/i.test(match[0]);
      const base = isOfWork ? 0.62 : 0.5;
      const confidence = base + (AT_INJURY.test(own) ? 0.12 : 0) + (isOrganisation ? 0.08 : 0);
      return [{ field: 'employer', value, span, cue: 'prose.employer', confidence }];
    });
}

/** "Nurse with Priya Vance": somebody whom the text calls a doctor elsewhere. */
function isPhysician(text: string, name: string): boolean {
  const surname = name.split(' ').at(-1) ?? name;
  return text.includes(`Dr. ${surname}`) || text.includes(`Dr. ${name}`) || text.includes(`${name}, M`);
}
