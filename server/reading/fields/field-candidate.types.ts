import type { Span } from '../../kernel/document-text.js';
import type { FieldName, FieldValues } from '../report-reading.types.js';

/** One place of a report that states a field. A field may have several; `settleFields` weighs them. */
export type FieldCandidate = {
  [Field in FieldName]: {
    readonly field: Field;
    readonly value: FieldValues[Field];
    readonly span: Span;
    /** The stable name of the rule that found it: "label.claimant". */
    readonly cue: string;
    /** 0 to 1, of this place alone. */
    readonly confidence: number;
  };
}[FieldName];

/** The fields whose value is a text without a vocabulary. */
export type TextField = {
  [Field in FieldName]: FieldValues[Field] extends string
    ? string extends FieldValues[Field]
      ? Field
      : never
    : never;
}[FieldName];
