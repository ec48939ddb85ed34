import { compileLexicon, type PhraseTable } from '../language/phrases.js';
import { CARE, DRUGS } from './care.lexicon.js';
import { CAUSE } from './cause.lexicon.js';
import { LANGUAGE } from './language.lexicon.js';
import { SPEAKERS } from './speakers.lexicon.js';
import { STATUS } from './status.lexicon.js';

const TABLE = { ...LANGUAGE, ...SPEAKERS, ...CAUSE, ...CARE, ...STATUS };

/** An idea that the reader knows words for. */
export type Concept = keyof typeof TABLE;

/** All ideas in one table, so that a sentence is gone through once. */
export const CONCEPTS = compileLexicon<Concept>(TABLE);

const drugTable: PhraseTable<string> = DRUGS;

/** Drugs by their generic names. */
export const DRUG_NAMES = compileLexicon(drugTable);
