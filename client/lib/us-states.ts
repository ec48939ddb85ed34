/** The states and the District of Columbia by their postal codes. */
export const stateName: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  DC: 'District of Columbia',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};

/** Postal codes of the states and the District, in which licences are issued. */
export const STATE_CODES: readonly string[] = Object.keys(stateName);

/** A jurisdiction as the API has it ("US", "US-CA") as a choice, federal law first and the states by name. */
export const JURISDICTIONS: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'US', label: 'Federal' },
  ...Object.entries(stateName)
    .map(([code, label]) => ({ value: `US-${code}`, label }))
    .sort((a, b) => a.label.localeCompare(b.label)),
];

/** "US-CA" as "California"; a code that this page does not know stays as it is. */
export function jurisdictionLabel(code: string): string {
  return JURISDICTIONS.find(({ value }) => value === code)?.label ?? code;
}
