import fc from 'fast-check';

/** Ids and words of an invented examiner; nothing here is of anybody. */
export const EXAMINER = '00000000-0000-7000-8000-00000000e001';
export const EXAMINATION = '00000000-0000-7000-8000-00000000a001';
export const REPORT = '00000000-0000-7000-8000-00000000d001';

/** Words of a document, with numbers and words that ours may not have. */
export const words = fc
  .array(fc.constantFrom('invented', 'words', 'of', 'a', 'report', '12', 'degrees', 'doctor', 'always'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => all.join(' '));

export const id = fc.uuid();
