import type { Sentence, SentenceField } from '../../../server/modules/measures/index.js';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** Numbers in the text of a sentence that no field prints, and fields that print something else than they hold. */
export function unaccounted(sentence: Sentence): string[] {
  const missing = sentence.fields.filter(({ text }) => !sentence.text.includes(text));
  const untrue = sentence.fields.filter((field) => !printsItsNumber(field));
  return [
    ...strayNumbers(sentence),
    ...[...missing, ...untrue].map(({ name, text, number }) => `${name}: ${text} (${number})`),
  ];
}

/** What is left of the text once every printed value is taken out, longest first, must hold no digit. */
function strayNumbers({ text, fields }: Sentence): string[] {
  const printed = fields.map((field) => field.text).sort((one, other) => other.length - one.length);
  // A value is taken out as a whole: "4" does not account for the 4 of "48".
  const rest = printed.reduce(
    (left, value) =>
      left.replaceAll(new RegExp(`(?<![\\d,.])${escaped(value)}(?!\\d|,\\d|\\.\\d)`, 'g'), ' '),
    text,
  );
  return rest.match(NUMBER) ?? [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words instead of digits that stand for a number, and which. */
const IN_WORDS: Readonly<Record<string, number>> = { no: 0, none: 0, one: 1, 'the same day': 0 };

function printsItsNumber({ text, number }: SentenceField): boolean {
  if (number === null) return true;
  const digits = text.match(NUMBER)?.map((found) => Number(found.replaceAll(',', ''))) ?? [];
  const [first] = digits;
  // A clause that depends on the number prints none: "states", "does not state".
  if (first === undefined) return IN_WORDS[text.toLowerCase()] === number || number === 0 || number === 1;
  if (text.startsWith('<')) return number < (text.endsWith('%') ? 0.01 : first);
  if (text.startsWith('>')) return number > 0.99 && number < 1;
  if (text.endsWith('%')) return Math.abs(first / 100 - number) < 0.01 + 1e-9;
  const frequency = / in ([\d,]+)$/.exec(text)?.[1];
  if (frequency !== undefined) {
    const among = Number(frequency.replaceAll(',', ''));
    return number < 0.001 || Math.abs(first / among - number) <= 0.5 / among + 1e-9;
  }
  return Math.abs(first - Math.abs(number)) <= 0.0501;
}
