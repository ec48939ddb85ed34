/** What a list of measures needs to know of each. */
export interface Listed {
  readonly id: string;
  readonly title: string;
}

/** Measures under one heading. */
export interface MeasureGroup<Entry extends Listed> {
  readonly title: string;
  readonly measures: readonly Entry[];
}

const HEADINGS: readonly { readonly title: string; readonly families: readonly string[] }[] = [
  { title: 'Opinions', families: ['OPINION'] },
  { title: 'Retention', families: ['SIDE', 'CARRIER', 'LAW_FIRM', 'ATTORNEY', 'VENDOR'] },
  { title: 'Face-to-face time', families: ['MINUTES'] },
  { title: 'Records and fees', families: ['PAGES', 'FEE'] },
  { title: 'Against the treating physician', families: ['MMI_GAP', 'TREATER'] },
];

/** The measures by what they are about, in a fixed order; a family without a heading of its own comes last. */
export function measureGroups<Entry extends Listed>(measures: readonly Entry[]): MeasureGroup<Entry>[] {
  const familyOf = ({ id }: Entry) => id.split('.')[0] ?? id;
  const named = new Set(HEADINGS.flatMap(({ families }) => families));
  const groups = [
    ...HEADINGS.map(({ title, families }) => ({
      title,
      measures: measures.filter((measure) => families.includes(familyOf(measure))),
    })),
    { title: 'Other measures', measures: measures.filter((measure) => !named.has(familyOf(measure))) },
  ];
  return groups.filter((group) => group.measures.length > 0);
}

/** The entries that hold every word of the search in their texts, whatever the case. All for an empty search. */
export function matching<Entry>(
  entries: readonly Entry[],
  search: string,
  textsOf: (entry: Entry) => readonly string[],
): Entry[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter((entry) => {
    const text = textsOf(entry).join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
