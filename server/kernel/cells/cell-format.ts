/** Which part of "3/4/21" is the day. One file keeps one order; dates that start with a full year need none. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';

/** The sign before the cents; the other one groups thousands. */
export type DecimalMark = '.' | ',';
