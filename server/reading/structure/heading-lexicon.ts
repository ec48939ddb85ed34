import { SectionKind } from '../report-reading.types.js';

/**
 * Words of headings, and what the section under them is for. The first entry that matches decides, so the more
 * specific stand first: "Discussion of records" is about records, "Review of systems" is history.
 */
const HEADINGS: readonly (readonly [SectionKind, RegExp])[] = [
  // Letterheads, trades and titles: what a report calls itself is not yet the examination it tells of.
  [
    SectionKind.HEADER,
    /\b(independent|compulsory|defense|defence|qualified|agreed|designated|panel|court ordered|forensic) (\w+ )?(\w+ )?(medical |doctor |neuropsychological |psychiatric |psychological |orthop\w+ )*(exam\w*|evaluat\w*|doctor|review)\b|\brule \d+ (exam|medical|evaluation)|\b(board certified|diplomate|fellow(ship)?|licensed|member|professor|department|board of|academy|college|society|associates|network|claims|esq|attorneys?|llc|llp|inc|p ?c|m d|d o|d c|ph d)\b|^(\w+ )?(orthop\w+|neuro|neurological|hand|spine|general|plastic|hand and upper extremity) surgery$|^(\w+ )*(occupational|internal|emergency|rehabilitation|sports|pain|legal|addiction|family|chiropractic) medicine$|\b(evaluations|examinations|exams)$|^npi\b|^(place|time|date|location|duration|start|end) of (\w+ )?(exam\w*|evaluation|visit|appointment|service)\b|^exam(ination)? (date|time|location|place)\b/,
  ],
  [SectionKind.HISTORY, /\b(review of systems|systems review)\b/],
  [
    SectionKind.HEADER,
    /^(re|regarding|dates? of|d o [bil]|do[ilae]|claim|file|case|policy|wcb|adj|employer|insured|carrier|examin(ing|ee|er)|claimant|applicant|date)\b(?!.*\b(history|complaints?|statements?)\b)/,
  ],
  [
    SectionKind.ANSWERS,
    /\b(answers?|responses?) to\b|\b(specific|referral|your|posed|interrogator\w*|carrier'?s?|client|adjuster'?s?) (questions?|interrogatories|issues)\b|\bquestions?( and answers?| posed| presented| submitted| asked)?$|\binterrogator(y|ies)\b|\bissues? (to be )?addressed\b/,
  ],
  [
    SectionKind.RECORDS_REVIEWED,
    /\b(records?|documents?|materials?|reports?|files?|charts?|documentation|depositions?)\b.*\b(review(ed)?|received|submitted|provided|available|supplied|enclosed|furnished|forwarded|summary)\b|\b(review|summary|discussion|list) of (the )?(\w+ )?(\w+ )?(records?|documents?|files?|charts?|materials?|documentation|reports?)\b|\b(medical|prior|outside|additional) records\b|\brecord review\b|\brecords$|\bchart review\b/,
  ],
  [
    SectionKind.DIAGNOSTIC_STUDIES,
    /\b(diagnostics?|imaging|radiolog\w*|radiograph\w*|x ?rays?|laborator(y|ies)|labs?|electrodiagnostic|mri|ct|emg)\b.*\b(stud(y|ies)|tests?|testing|results?|findings?|reports?|data|films?|imaging|evaluation)\b|^(imaging|x ?rays?|radiology|radiographs?|diagnostics|labs?|laboratory|mri|emg|studies|testing)\b|\breview of (imaging|films|x ?rays|diagnostic\w*)\b|\bancillary (studies|data)\b/,
  ],
  [
    SectionKind.ATTESTATION,
    /\b(declarations?|attestations?|affirmations?|certifications?|disclosures?|verification|disclaimers?|signatures?|penalty of perjury|affidavit|oath|jurat|billing|invoice|fee|compliance|limitations of (this )?(report|evaluation|examination))\b|^(closing|sincerely)\b/,
  ],
  [
    SectionKind.DISCUSSION,
    /\b(discussions?|opinions?|conclusions?|concluding|analysis|comments?|commentary|recommendations?|plans?|causation|causality|causal|apportionment|maximum medical|mmi|permanent and stationary|work (status|capacity|ability|restrictions?|capabilit\w*)|return to work|restrictions?|disability|impairments?|prognos[ie]s|treatment (recommendations?|plan|needs|necessity|to date)|future (medical|care|treatment)|further (medical|care|treatment)|medical (necessity|treatment|probability|reasoning)|necessity|reasonableness|rationale|summary|formulation|findings and conclusions|functional (capacity|limitations|abilit\w*|assessment)|capability|capacity|vocational|rating|credibility|consistency|validity|medication (recommendations?|review)|pre ?existing|aggravation|need for|residuals?|permanency|schedule loss|determination|addendum|reasons?|synthesis|considerations?|additional allowance|medical source statement|statement of ability|case summary|final)\b/,
  ],
  [
    SectionKind.DIAGNOSIS,
    /\b(diagnos[ei]s|diagnostic (impressions?|considerations?|formulation)|impressions?|assessments?|axis|dsm)\b/,
  ],
  [
    SectionKind.EXAMINATION,
    /\b(physical|objective|clinical|orthop(a)?edic|neurologic(al)?|musculoskeletal|mental status|psychiatric|musculo skeletal|chiropractic|general) (exam\w*|evaluation|findings?|testing|tests?|status)\b|\b(examination|exam|objective|palpation|inspection|range of motion|ranges of motion|motor|sensory|sensation|reflexes|gait|vital signs|vitals|waddell\w*|special tests?|orthopedic tests?|neurological|strength|appearance|behaviou?r\w*|observations?|mental status|cognitive (responses|functioning|testing)|test results|psychological test\w*|tests administered|testing results|physical findings|mood|affect|thought|speech|orientation|memory|concentration|cervical spine|lumbar spine|thoracic spine|upper extremit\w*|lower extremit\w*|heent|neck|back|chest|abdomen|lungs|heart|skin|extremities|shoulders?|knees?|hips?|elbows?|wrists?|hands?|ankles?|foot|feet)\b/,
  ],
  [
    SectionKind.HISTORY,
    /\b(history|histories|complaints?|chief complaint|present(ing)? (illness|problems?|symptoms?)|subjective|current (symptoms?|status|medications?|treatment|complaints?)|past medical|social|family|occupational|employment|education\w*|allergies|medications?|habits|background|symptoms?|activities of daily living|daily activities|treatment (history|received|course)|course of (treatment|care)|accident|mechanism|injury|job description|reason for (visit|referral|evaluation|consult\w*)|hobbies|interview|developmental|legal|substance|surger(y|ies)|hospitalizations?|lifestyle|functional status)\b/,
  ],
  [
    SectionKind.HEADER,
    /\b(identif(ying|ication)|introduction|introductory|purpose|referral|re|regarding|claimant|examinee|employer|claim|date|examiner|informed consent|consent|ground rules|preamble|location|insured|conditions?|patient|source of information|allowed conditions?|contested conditions?|requested conditions?)\b/,
  ],
];

/** Headings under which the words of a kind stand even though no opinion is given there. */
export function sectionKindOf(heading: string): SectionKind | null {
  const words = heading
    .toLowerCase()
    .replace(/[^a-z0-9' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
