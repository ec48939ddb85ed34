/** "Q ... A ..." as question and answer; without both marks all of it is the answer. */
export function questionAndAnswer(words: string): readonly [question: string | null, answer: string] {
  const match = /^Q\s+(.*?)\s+(?:A|THE WITNESS)\s+(.*)$/su.exec(words);
  return match === null ? [null, words] : [match[1] ?? null, match[2] ?? ''];
}
