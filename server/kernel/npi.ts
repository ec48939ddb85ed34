/**
 * The check digit of a National Provider Identifier is Luhn over the number prefixed with 80840, the
 * card-issuer prefix that CMS assigned to health identifiers in the United States (NPI final rule, 2004).
 */
const ISSUER_PREFIX = '80840';

/** True when `text` is exactly ten digits and the tenth is the right check digit. Says nothing about issuance. */
export function isNpi(text: string): boolean {
  return /^\d{10}$/.test(text) && luhnSum(ISSUER_PREFIX + text) % 10 === 0;
}

/** The check digit for the first nine digits of an NPI; throws when they are not nine digits. */
export function npiCheckDigit(firstNine: string): string {
  if (!/^\d{9}$/.test(firstNine)) throw new RangeError('An NPI check digit needs exactly nine digits.');
  return String((10 - (luhnSum(`${ISSUER_PREFIX}${firstNine}0`) % 10)) % 10);
}

/** Every second digit from the right is doubled, and the digits of the doubles are added. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - fromRight));
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}
