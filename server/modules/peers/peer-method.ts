/** The method behind every comparison, as schema/methods names it. A new version makes all comparisons again. */
export const METHOD = { id: 'peer-comparison', version: 1 } as const;
