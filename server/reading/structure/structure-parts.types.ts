import type { Span } from '../../kernel/document-text.js';

/** One paragraph, list item or heading line: what a sentence never runs out of, page breaks apart. */
export type Block = Span & {
  /** It is not joined of several lines. */
  readonly isOneLine: boolean;
};
