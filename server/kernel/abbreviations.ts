const ABBREVIATION =
  /\b(Mr|Mrs|Ms|Mx|Drs?|Jr|Sr|St|No|Inc|Co|Corp|Ltd|Ste|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|\p{Lu})\./gu;
const HALF_OF_DAY = /\b([ap])\.(\s?m)\./gi;

/**
 * The text with a blank for the full stop of every common abbreviation, so that a rule may take the next full stop
 * for the end of a sentence. Places stay as they are.
 */
export function withoutAbbreviations(text: string): string {
  return text.replace(HALF_OF_DAY, '$1 $2 ').replace(ABBREVIATION, '$1 ');
}
