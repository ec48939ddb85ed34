const FORM_OF_ADDRESS = String.raw`(?:\b(?:Mr|Ms|Mrs|Miss|Mx)\.?\s+)?`;
const SHORTEST = 2;

/** The words of a name by which a document may speak of the claimant. */
export function nameWords(fullName: string): readonly string[] {
  return fullName.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= SHORTEST);
}

/** A question with "this claimant" for the claimant's name, wherever the words of a document in it have the name. */
export function withoutNames(text: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const name = `(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{M}])`;
  const named = new RegExp(
    `${FORM_OF_ADDRESS}(?<![\\p{L}\\p{M}])${name}(?:[\\s,.]+${name})*(?:['’]s)?`,
    'giu',
  );
  return text.replace(/“[^”]*”/g, (quoted) => quoted.replace(named, 'this claimant'));
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
