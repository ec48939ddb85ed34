const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/**
 * The whole number that a few words or digits say: "1,245", "twenty-five", "one thousand two hundred and five".
 * Null when any word is none of a number.
 */
export function writtenNumber(text: string): number | null {
  const bare = text.trim().toLowerCase();
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,9}$/.test(bare)) return Number(bare.replaceAll(',', ''));
  const words = bare.split(/[\s-]+/).filter((word) => word !== 'and' && word !== '');
  if (words.length === 0 || words.length > 10) return null;
  let total = 0;
  let part = 0;
  for (const word of words) {
    if (word === 'hundred') part = Math.max(1, part) * 100;
    else if (word === 'thousand') {
      total += Math.max(1, part) * 1000;
      part = 0;
    } else {
      const value = smallNumber(word);
      if (value === null) return null;
      part += value;
    }
  }
  return total + part;
}

function smallNumber(word: string): number | null {
  if (word === 'a' || word === 'an') return 1;
  const unit = UNITS.indexOf(word);
  if (unit >= 0) return unit;
  const ten = TENS.indexOf(word);
  return ten >= 1 ? ten * 10 : null;
}
