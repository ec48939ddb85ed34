import type { SentenceWordsFragment } from '../../../generated/graphql.js';

type Sentences = readonly SentenceWordsFragment[];

/** The first sentence as the heading of a chart; a plain name of what is drawn where nothing is claimed of it. */
export function headingOf(figure: { readonly sentences: Sentences } | undefined, otherwise: string): string {
  return figure?.sentences[0]?.text ?? otherwise;
}

/** Sentences in the server's order, as one text. */
export function textOf(sentences: Sentences): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** The sentences after the first, which is the heading. */
export function restOf({ sentences }: { readonly sentences: Sentences }): string {
  return textOf(sentences.slice(1));
}

/** The sentence of one template, empty where the server did not send it. */
export function sentenceOf(sentences: Sentences, id: string): string {
  return sentences.find((sentence) => sentence.id === id)?.text ?? '';
}
