import { LABEL_PHRASES, type LabelKind } from './label-phrases.js';

/** The longest label, in words. */
export const LONGEST_LABEL = 7;

function expansions(phrase: string): string[] {
  return phrase.split(' ').reduce<string[]>(
    (begun, word) => {
      const choices = (word.endsWith('?') ? `${word.slice(0, -1)}|` : word).split('|');
      return begun.flatMap((start) => choices.map((choice) => `${start} ${choice.replaceAll('_', ' ')}`));
    },
    [''],
  );
}

const LABELS: ReadonlyMap<string, LabelKind> = labelsByKey();

/** The first kind that claims a label keeps it, so that the order of the phrases above settles doubles. */
function labelsByKey(): Map<string, LabelKind> {
  const labels = new Map<string, LabelKind>();
  for (const [kind, phrases] of LABEL_PHRASES) {
    for (const key of phrases.flatMap(expansions)) {
      const label = key.replace(/ +/g, ' ').trim();
      if (label !== '' && !labels.has(label)) labels.set(label, kind);
    }
  }
  return labels;
}

/** Lower case without dots and apostrophes; other marks part words, "(s)" falls away: "Date(s) of D.O.I." is "date of doi". */
export function labelKey(word: string): string {
  return word
    .toLowerCase()
    .replace(/\(s\)/g, '')
    .replace(/[.'’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/#/g, ' # ')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** What a label announces, by its key; null when it is none that this vocabulary knows. */
export function labelKind(key: string): LabelKind | null {
  return LABELS.get(key) ?? null;
}
