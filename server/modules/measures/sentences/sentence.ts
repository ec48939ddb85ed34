/** True by counting, or true only under the assumptions printed beside it. The two are never mixed in a sentence. */
export type SentenceKind = 'DESCRIPTIVE' | 'INFERENTIAL';

/** A value that a sentence prints: as it is printed, and as it is stored. Number is null for names, days and words. */
export type SentenceField = { readonly name: string; readonly text: string; readonly number: number | null };

/** A claim in fixed words. Every number in the text is the text of a field. */
export type Sentence = {
  /** The template, e.g. "S-D1". */
  readonly id: string;
  readonly kind: SentenceKind;
  readonly text: string;
  readonly fields: readonly SentenceField[];
};

/** A piece of a sentence with the values it prints. */
export type Phrase = Pick<Sentence, 'text' | 'fields'>;

/** Joins words and values. Only phrases can be put in, so that no number gets into a text without its field. */
export function phrase(words: TemplateStringsArray, ...parts: readonly Phrase[]): Phrase {
  const text = words.map((between, index) => between + (parts[index]?.text ?? '')).join('');
  return { text, fields: parts.flatMap(({ fields }) => fields) };
}

/** Words that depend on a number but print none: "is" or "are". */
export function words(text: string): Phrase {
  return { text, fields: [] };
}

/** No words at all. */
export const NOTHING: Phrase = words('');

/** A printed value. */
export function field(name: string, text: string, number: number | null = null): Phrase {
  return { text, fields: [{ name, text, number }] };
}

/** "a", "a and b", "a, b and c"; `NOTHING` for an empty list. */
export function listOf(items: readonly Phrase[]): Phrase {
  const last = items.at(-1);
  if (last === undefined) return NOTHING;
  return items.length === 1 ? last : phrase`${joined(items.slice(0, -1), ', ')} and ${last}`;
}

/** Phrases with the same words between them. */
export function joined(items: readonly Phrase[], between: string): Phrase {
  return {
    text: items.map(({ text }) => text).join(between),
    fields: items.flatMap(({ fields }) => fields),
  };
}

/** The finished sentence. A value printed twice in the same words is one field. */
export function sentence(id: string, kind: SentenceKind, { text, fields }: Phrase): Sentence {
  const unique = new Map(fields.map((printed) => [`${printed.name}\n${printed.text}`, printed]));
  return { id, kind, text, fields: [...unique.values()] };
}
