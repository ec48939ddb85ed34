/** Words of a case by name; a name with a capital asks for the same word with a capital. */
export type CaseWords = Readonly<Record<string, string | null>>;

const SLOT = /\{(\w+)\}/g;

/** Whether the case has every word that the template asks for. */
export function canFill(template: string, words: CaseWords): boolean {
  return [...template.matchAll(SLOT)].every(([, name = '']) => wordOf(name, words) !== null);
}

/** The template with its words in place. @throws RangeError when the case lacks one: a slip in the data. */
export function fillWords(template: string, words: CaseWords): string {
  const filled = template.replace(SLOT, (_slot, name: string) => {
    const word = wordOf(name, words);
    if (word === null) throw new RangeError(`No word for {${name}} in "${template}".`);
    return word;
  });
  return filled.replace(/\b([Aa]) (?=[aeio]|L\d)/g, '$1n ');
}

function wordOf(name: string, words: CaseWords): string | null {
  const own = words[name];
  if (own !== undefined) return own;
  const plain = words[name.charAt(0).toLowerCase() + name.slice(1)];
  return plain == null ? null : capitalised(plain);
}

/** With a capital at its beginning, the rest as it is. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
