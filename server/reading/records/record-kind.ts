import { RecordKind } from '../report-reading.types.js';

/** In order: "deposition of Dr. A" is testimony, "MRI of the operated knee" is imaging. */
const KINDS: readonly (readonly [RecordKind, RegExp])[] = [
  [
    'DEPOSITION',
    /\b(?:deposition|EBT|examination before trial|trial testimony|testimony|(?:hearing |trial )?transcript)\b/i,
  ],
  [
    'SURVEILLANCE',
    /\b(?:surveillance|sub rosa|social media|investigat(?:ion|ive|or'?s?)|video(?:tape)?s?\b(?! fluoro))\b/i,
  ],
  [
    'EXAMINATION_REPORT',
    /\b(?:i\.?m\.?e\.?|q\.?m\.?e\.?|a\.?m\.?e\.?|d\.?m\.?e\.?|c\.?m\.?e\.?|independent (?:medical|orthop(?:a)?edic|neurological|psychiatric)|agreed medical|qualified medical|peer review|designated doctor|utilization review|medical-legal|impairment rating|defense medical)\b/i,
  ],
  [
    'EMERGENCY',
    /\b(?:emergency|E\.?R\.?\b|E\.?D\.?\b(?! code)|ambulance|EMS|EMT|paramedic|prehospital|pre-hospital|urgent care|trauma center|triage)/,
  ],
  ['EMERGENCY', /\b(?:emergency (?:room|department)|ambulance|paramedics?)\b/i],
  [
    'OPERATIVE',
    /\b(?:operative|operation|surgical report|surgery (?:report|center)|op(?:\.|erative)? (?:note|report)|arthroscop\w*|procedure (?:note|report)|anesthesia|discectomy|fusion report|injection (?:note|report|procedure)|intraoperative)\b/i,
  ],
  [
    'IMAGING',
    /\b(?:MRIs?|MR|CT|CAT scan|x-?rays?|radiograph\w*|radiolog\w*|imaging|ultrasound|sonogra\w*|bone scan|PET|DEXA|myelogram|arthrogram|films?|discogram|fluoroscop\w*|angiogram|echocardiogram|views of)\b/i,
  ],
  [
    'LABORATORY',
    /\b(?:laborator\w*|labs?|blood (?:work|test)|urine|toxicology|drug screen|patholog\w*|EMG|NCV|NCS|EEG|EKG|ECG|electrodiagnostic\w*|electromyogra\w*|nerve conduction|sleep study|neuropsychological testing)\b/i,
  ],
  [
    'THERAPY',
    /\b(?:physical therap\w*|occupational therap\w*|P\.?T\.?(?= notes?| records?| eval| discharge|,)|therapy|chiropract\w*|acupunct\w*|massage|rehabilitation|work hardening|functional capacity|FCE|psychotherap\w*|counseling)\b/i,
  ],
  ['PHARMACY', /\b(?:pharmac\w*|prescription|medication (?:list|log|history)|CURES|PDMP|PMP|dispensing)\b/i],
  [
    'ACCIDENT',
    /\b(?:police|accident report|crash report|collision report|MV-?104|incident report|traffic|property damage|photo(?:graph)?s?|damage estimate|repair estimate|employer'?s? (?:first )?report of|first report of (?:injury|accident)|FROI|5020|DWC[- ]?1\b|C-?2\b|report of injury|injury report|accident description|illness incident)/i,
  ],
  [
    'EMPLOYMENT',
    /\b(?:job (?:description|analysis|duties)|personnel|employment|payroll|wage|attendance|RU-?91|essential functions|work status|vocational|disability (?:slip|note))\b/i,
  ],
  [
    'LEGAL',
    /\b(?:complaint|bill of particulars|interrogator\w*|pleading|summons|petition|application (?:for adjudication|for benefits|of additional allowance)|claim form|letter|correspondence (?:from|of|by|with) (?:counsel|attorneys?|the carrier)|cover letter|objection|order|affidavit|declaration|stipulation|award|discovery|legal|notice|NF-?\d+|demand|settlement|compromise|advocacy|joint letter|claim file|c-?3\b|first aid claim)\b/i,
  ],
  [
    'TREATMENT',
    /\b(?:records?|reports?|notes?|chart|progress|office|clinic\w*|consult\w*|evaluation|hospital|discharge|admission|history and physical|h&p|treat\w*|PR-?[1-4]|doctor'?s first|narrative|medical|visit|follow-?up|Dr\.?|M\.?D|D\.?O|D\.?C|nurs\w*|psychiatr\w*|psycholog\w*|orthop\w*|neurolog\w*|intake|bills?|billing|ledger|questionnaire)\b/i,
  ],
];

/** What sort of record an entry names; OTHER when its words are none of a record's. */
export function recordKind(entry: string): RecordKind {
  return KINDS.find(([, pattern]) => pattern.test(entry))?.[0] ?? RecordKind.OTHER;
}
