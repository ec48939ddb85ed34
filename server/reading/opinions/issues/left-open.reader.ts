import { Issue, Stance } from '../../../kernel/vocabulary.js';
import type { AnalysedSentence } from '../analysed-sentence.js';
import type { Finding } from '../finding.types.js';

/** By what words a question is named that is then left open; the first that fits is meant. */
const NAMES: readonly (readonly [Issue, RegExp])[] = [
  [Issue.APPORTIONMENT, /\b(?:apportion\w*|division of|divide|allocat\w+)\b/i],
  [Issue.MMI, /\b(?:maximum medical|mmi|end ?point|stationary|plateau\w*)\b/i],
  [
    Issue.IMPAIRMENT,
    /\b(?:impairment|ratings?|rate (?:him|her|them|it|this|the)|permanency|percentage|whole person)\b/i,
  ],
  [
    Issue.WORK_CAPACITY,
    /\b(?:work capacity|capacity (?:for|to) work|fitness (?:for|to)|(?:ability|able|fit|return\w*) (?:for|to) (?:\w+ )?(?:work|duty|his|her)|restrictions?|disability|disabled|employab\w+)\b/i,
  ],
  [
    Issue.CREDIBILITY,
    /\b(?:credib\w+|reliab\w+|effort|genuine\w*|honest\w*|validity|truthful\w*|sincer\w+|exaggerat\w+|magnif\w+)\b/i,
  ],
  [
    Issue.PRE_EXISTING,
    /\b(?:pre-?exist\w*|degenerat\w+|predat\w+|prior|earlier|previous\w*|before the|(?:old|recent) or (?:old|new|recent)|age of the)\b/i,
  ],
  [
    Issue.CAUSATION,
    /\b(?:caus\w+|relationship|related|relatedness|mechanism|attribut\w+|connection|(?:play|part|role) .{0,30}(?:accident|injury|work))\b/i,
  ],
  [
    Issue.MEDICATION,
    /\b(?:medications?|medicines?|drugs?|opioids?|prescri\w+|dos(?:e|es|age)|dosing|analges\w+)\b/i,
  ],
  [Issue.FUTURE_CARE, /\b(?:future|further|additional|continued|ongoing|eventual\w*)\b/i],
  [
    Issue.SURGERY,
    /\b(?:surg(?:ery|ical|eries)|operation|operative|fusion|arthroscop\w+|\w+ectomy|\w+plasty|repair|procedure)\b/i,
  ],
  [
    Issue.TREATMENT_NECESSITY,
    /\b(?:treatments?|therap\w+|care|injections?|chiropract\w+|acupunctur\w+|visits|sessions|manipulat\w+|massage)\b/i,
  ],
  [
    Issue.SEVERITY,
    /\b(?:diagnos\w+|tear|tears|torn|herniat\w+|radiculopathy|neuropathy|fracture|syndrome|disorder|injury|condition|lesion|instability|protrusion|concussion)\b/i,
  ],
];

/** Records named as lacking say why a question is open, not which. */
const REASONS =
  /\b(?:without|until|pending|before|because|since|as|unless|absent|when|having)\b(?!.*\b(?:without|until|pending|before|because|since|as|unless|absent|when|having)\b)[^,]*(?:,|\.?$)/i;

/**
 * A question that the examiner names and leaves open, where no rule for the issue itself said so: "I am unable to
 * arrive at a diagnosis", "a rating would be premature".
 */
export function readLeftOpen(sentence: AnalysedSentence): Finding[] {
  const [open] = sentence.find('uncertainty').filter((mention) => sentence.isOpenFrom(mention));
  if (open === undefined || sentence.isConditional || sentence.words.length > LONGEST) return [];
  const withoutReason = sentence.text.replace(REASONS, ' ');
  const issue = namedIn(withoutReason) ?? namedIn(sentence.text) ?? topicOf(sentence);
  return issue === null
    ? []
    : [{ issue, stance: Stance.UNDETERMINED, cue: 'left-open', at: open, hold: 'LOOSE' }];
}

/** Longer sentences name too much for the first name to be the question. */
const LONGEST = 40;

const namedIn = (text: string): Issue | null => NAMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** "No opinion can be given." under a question or heading with one subject. */
function topicOf({ surroundings, text }: AnalysedSentence): Issue | null {
  if (!/\b(?:opinion|say|determin|comment|conclu|judg|answer|address)/i.test(text)) return null;
  const [issue, ...others] = surroundings.topics;
  return issue !== undefined && others.length === 0 ? issue : null;
}
