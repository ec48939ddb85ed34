import { ExaminerDisclosuresDocument, ExaminerIncomeDocument } from '../../generated/graphql.js';

/** What is told by rulings, fees, invoices and estimates, wherever it stands on the page. */
export const TOLD_BY_DISCLOSURES = {
  refetchQueries: [ExaminerDisclosuresDocument, ExaminerIncomeDocument],
};

/** A text as the API takes it: null for none. */
export const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
