/**
 * Ids of rows, branded so that a firm's id can not be handed in where an account's is meant, and so
 * that "no firm" is not representable where a firm is needed.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type FirmId = Branded<'Firm'>;
export type AccountId = Branded<'Account'>;
export type MemberId = Branded<'Member'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case canonical UUID of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

function isBranded<Name extends string>(text: string): text is Branded<Name> {
  return UUID.test(text);
}

function parse<Name extends string>(kind: Name, text: string): Branded<Name> {
  if (!isBranded<Name>(text)) throw new TypeError(`Not a ${kind} id.`);
  return text;
}

/** @throws TypeError when the text is no UUID. */
export const firmId = (text: string): FirmId => parse('Firm', text);
/** @throws TypeError when the text is no UUID. */
export const accountId = (text: string): AccountId => parse('Account', text);
/** @throws TypeError when the text is no UUID. */
export const memberId = (text: string): MemberId => parse('Member', text);
