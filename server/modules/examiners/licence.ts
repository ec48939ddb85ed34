/** A state licence as the directory keeps it. */
export type Licence = Readonly<{
  /** Two-letter code. */
  state: string;
  /** Capitals and digits, without blanks or punctuation; text, because leading zeros count. */
  number: string;
}>;

const STATES: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
  'american samoa': 'AS',
  guam: 'GU',
  'northern mariana islands': 'MP',
  'puerto rico': 'PR',
  'virgin islands': 'VI',
  'us virgin islands': 'VI',
};
const CODES: ReadonlySet<string> = new Set(Object.values(STATES));

/** The two-letter code of a state or territory written in full or as a code; null when it is neither. */
export function stateCode(text: string): string | null {
  const plain = text.trim().replace(/\./g, '').replace(/\s+/g, ' ');
  if (CODES.has(plain.toUpperCase())) return plain.toUpperCase();
  return STATES[plain.toLowerCase()] ?? null;
}

/**
 * A licence in the form in which licences are compared, or null when one half is missing or the number can
 * not be one ("N/A", "PENDING", "0000"): fillers shared by many would make one person of strangers.
 */
export function readLicence(state: string | null, number: string | null): Licence | null {
  const code = stateCode(state ?? '');
  const plain = (number ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code === null || plain.length < 3 || plain.length > 40 || !/[1-9]/.test(plain)) return null;
  return { state: code, number: plain };
}

/** One text for the pair, e.g. "CA A12345": a key for maps. */
export function licenceKey(licence: Licence): string {
  return `${licence.state} ${licence.number}`;
}
