import { type FillProblemCode } from './fill-file.types.js';

/** What is wrong with a row and what to do about it, for the person who keeps the file. */
export type FillProblemText = { readonly message: string; readonly remedy: string };

const NDC_AS_WRITTEN =
  'The fill is imported with the code as written; correct the code in the file if it matters.';

const TEXTS: Readonly<Record<FillProblemCode, FillProblemText>> = {
  NO_DATE: {
    message: 'The row has no date on which it was filled.',
    remedy: 'Enter the date in the file, or map the column that holds it.',
  },
  IMPOSSIBLE_DATE: {
    message: 'The date filled is no day of the calendar.',
    remedy: 'Correct the date in the file, for instance 2024-03-31, and import it again.',
  },
  DATE_IN_FUTURE: {
    message: 'The date filled lies in the future.',
    remedy: 'Correct the date in the file and import it again.',
  },
  BEFORE_BIRTH: {
    message: 'The date filled lies before the claimant was born.',
    remedy: 'Compare the date with the record, and the birth date of the claimant in the matter.',
  },
  BEFORE_INJURY: {
    message: 'The fill is older than the injury.',
    remedy: 'Nothing to correct if the medication was taken before; it is shown with the others.',
  },
  WRITTEN_AFTER_FILL: {
    message: 'The prescription is dated after the fill.',
    remedy: 'Compare both dates with the record.',
  },
  IMPOSSIBLE_WRITTEN_DATE: {
    message: 'The date of the prescription is no day of the calendar, or lies in the future.',
    remedy: 'The fill is imported without it; correct the date in the file if it matters.',
  },
  NO_MEDICATION: {
    message: 'The row names no medication: neither a name nor a code that can be read.',
    remedy: 'Enter the name of the medication in the file, or map the column that holds it.',
  },
  NAMED_BY_CODE: {
    message: 'The row names its medication by a code alone.',
    remedy: 'Add a column with the names: no list of codes is at hand, so class and dose are not known.',
  },
  NDC_AMBIGUOUS: {
    message: 'The National Drug Code has ten digits and no hyphens, which fits three forms.',
    remedy: `Write it with hyphens or with eleven digits. ${NDC_AS_WRITTEN}`,
  },
  NDC_NOT_DIGITS: {
    message: 'The National Drug Code has characters other than digits and hyphens.',
    remedy: NDC_AS_WRITTEN,
  },
  NDC_WRONG_LENGTH: {
    message: 'The National Drug Code has neither ten nor eleven digits.',
    remedy: `A spreadsheet may have dropped zeros in front. ${NDC_AS_WRITTEN}`,
  },
  NDC_WRONG_SEGMENTS: {
    message:
      'The hyphens of the National Drug Code stand in no form that exists (4-4-2, 5-3-2, 5-4-1, 5-4-2).',
    remedy: NDC_AS_WRITTEN,
  },
  NDC_ALL_ZEROS: { message: 'The National Drug Code is all zeros.', remedy: NDC_AS_WRITTEN },
  NO_QUANTITY: {
    message: 'The row has no quantity.',
    remedy: 'The fill is imported without a dose; add the quantity to the file if it is known.',
  },
  NOT_A_QUANTITY: {
    message: 'The quantity is not a number.',
    remedy: 'Write it as a number, with its unit in a column of its own, and import the file again.',
  },
  QUANTITY_ZERO: {
    message: 'The quantity is zero.',
    remedy: 'Correct it in the file, or leave it blank when it is not known.',
  },
  TOO_LARGE_QUANTITY: {
    message: 'The quantity is larger than any that is dispensed at once.',
    remedy: 'Compare the columns: it may be another number. Correct it and import the file again.',
  },
  UNKNOWN_UNIT: {
    message: 'The unit of the quantity is not one that is known: units, millilitres or grams.',
    remedy: 'The fill is imported without a dose; write EA, ML or GM in the file for one.',
  },
  NO_DAYS_SUPPLY: {
    message: "The row has no days' supply.",
    remedy: 'The fill is listed, and is in no figure of days or dose; add the days if they are known.',
  },
  NOT_DAYS: {
    message: "The days' supply is not a whole number.",
    remedy: 'Correct it in the file, or leave it blank when it is not known.',
  },
  DAYS_NOT_POSITIVE: {
    message: "The days' supply is zero or negative.",
    remedy: 'Correct it in the file, or leave it blank when it is not known.',
  },
  TOO_MANY_DAYS: {
    message: "The days' supply is more than a year.",
    remedy: 'Compare the columns: it may be another number. Correct it and import the file again.',
  },
  NPI_NOT_VALID: {
    message: 'The identifier is no valid NPI: it has not ten digits, or the wrong check digit.',
    remedy: 'It is kept as written; nobody is looked up by it.',
  },
  DIAGNOSIS_NOT_A_CODE: {
    message: 'A diagnosis has not the shape of an ICD-10-CM code.',
    remedy: 'The fill is imported without it; correct the code in the file if it matters.',
  },
  NOT_A_FILL_NUMBER: {
    message: 'The fill number is no whole number from 0 to 99.',
    remedy: 'The fill is imported without it.',
  },
  NOT_AN_AMOUNT: {
    message: 'The amount paid is no amount of money.',
    remedy: 'The fill is imported without it.',
  },
  TAKEN_BACK: {
    message: 'The row takes a claim back: its quantity is negative, or its status says so.',
    remedy: 'It is kept with the fill that it takes back, and neither is counted.',
  },
  TAKEN_BACK_WITHOUT_QUANTITY: {
    message: 'The status says that the claim was taken back, and the row has no quantity to match it by.',
    remedy: 'Add the quantity to the file, or leave the row out.',
  },
  DUPLICATE: {
    message: 'The same fill is written in another row or file.',
    remedy: 'Nothing to do: it is kept as a duplicate and counted once.',
  },
  REVERSED: {
    message: 'The claim for this fill was taken back by another row.',
    remedy: 'Nothing to do: both are kept, and neither is counted.',
  },
  REVERSAL_WITHOUT_FILL: {
    message: 'The row takes back a claim that is not on file.',
    remedy: 'It is kept and not counted; import the file that holds the fill if there is one.',
  },
};

/** The words for a code of a problem. */
export function fillProblemText(code: FillProblemCode): FillProblemText {
  return TEXTS[code];
}
