const SPECIALTIES = [
  'orthop(?:a)?edic(?:s)?(?:\\s(?:spine|hand|trauma|and\\sspine))?(?:\\ssurge(?:ry|on))?',
  'orthop(?:a)?edist',
  'neuro(?:logical\\s)?surge(?:ry|on)',
  'neuropsycholog(?:y|ist)',
  'neuro-?psychiatr(?:y|ist)',
  '(?:forensic\\s|adult\\s|child\\s(?:and|&)\\sadolescent\\s)?psychiatr(?:y|ist)',
  '(?:clinical\\s|forensic\\s|licensed\\s)?psycholog(?:y|ist)',
  '(?:clinical\\s|child\\s)?neurolog(?:y|ist)',
  'physical\\smedicine\\s(?:and|&)\\srehabilitation',
  'physiatr(?:y|ist)',
  'pm&r',
  '(?:interventional\\s)?pain\\s(?:medicine|management)',
  'anesthesiolog(?:y|ist)',
  'internal\\smedicine',
  'internist',
  'chiropract(?:ic|or)(?:\\s(?:orthopedist|neurology|physician|orthopedics))?',
  'podiatr(?:y|ist|ic\\s(?:medicine|surgery))',
  '(?:preventive\\sand\\s)?occupational\\s(?:and\\senvironmental\\s)?medicine',
  'rheumatolog(?:y|ist)',
  'cardiolog(?:y|ist)',
  'pulmon(?:ology|ologist|ary\\s(?:medicine|disease))',
  'otolaryngolog(?:y|ist)',
  'ophthalmolog(?:y|ist)',
  'dermatolog(?:y|ist)',
  'urolog(?:y|ist)',
  'gastroenterolog(?:y|ist)',
  'general\\ssurge(?:ry|on)',
  '(?:hand|spine|plastic|vascular|thoracic|trauma|oral\\s(?:and|&)\\smaxillofacial|foot\\s(?:and|&)\\sankle)(?:\\s(?:and|&)\\s[a-z]+(?:\\s[a-z]+)?)?\\ssurge(?:ry|on)',
  'emergency\\smedicine',
  'family\\s(?:medicine|practice)',
  '(?:medical\\s)?toxicolog(?:y|ist)',
  '(?:neuro)?radiolog(?:y|ist)',
  'dentist(?:ry)?',
  'infectious\\sdisease',
  'endocrinolog(?:y|ist)',
  'oncolog(?:y|ist)',
  'acupunctur(?:e|ist)',
  'sports\\smedicine',
  'optometr(?:y|ist)',
  'audiolog(?:y|ist)',
  'physical\\stherapist',
];

const SPECIALTY = new RegExp(`\\b(?:${SPECIALTIES.join('|')})\\b`, 'i');

/** Where a text first names a medical specialty or who practises it, as written; null when it names none. */
export function specialtyIn(text: string): { readonly start: number; readonly end: number } | null {
  const match = SPECIALTY.exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
