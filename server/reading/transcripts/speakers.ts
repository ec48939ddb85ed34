import type { NumberedLine } from './numbered-lines.js';
import type { TranscriptExchange, TranscriptLine } from './transcript.types.js';

const QUESTION_OR_ANSWER = /^\s*([QA])(?:[.:]\s*|\s{1,})(?=\S)(.*)$/;
const NAMED =
  /^\s*((?:MR|MS|MRS|MISS|DR|HON|JUDGE|COUNSEL)\b\.?(?:\s+[A-Z][A-Z'’.-]+){0,3}|THE\s+[A-Z]+(?:\s+[A-Z]+)?)\s*:\s*(.*)$/;
const EXAMINER = /^\s*BY\s+((?:MR|MS|MRS|MISS|DR)\b\.?(?:\s+[A-Z][A-Z'’.-]+){1,3})\s*:?\s*$/;
const OBJECTION = /\bobject(?:ion|s|ed)?\b|\b(?:form|foundation)\b\s*[.;]/i;
const WITNESS = 'THE WITNESS';

/** Who speaks in each line: the mark at its beginning, else whoever spoke before. */
export function withSpeakers(lines: readonly NumberedLine[]): TranscriptLine[] {
  let speaker: string | null = null;
  return lines.map((line) => {
    const { page, line: number, filePage } = line;
    if (EXAMINER.test(line.text)) {
      speaker = null;
      return { page, line: number, filePage, speaker, text: line.text.trim() };
    }
    const marked = QUESTION_OR_ANSWER.exec(line.text) ?? NAMED.exec(line.text);
    if (marked) speaker = marked[1]?.replace(/\s+/g, ' ') ?? null;
    return { page, line: number, filePage, speaker, text: (marked ? (marked[2] ?? '') : line.text).trim() };
  });
}

type Open = {
  readonly from: number;
  to: number;
  answer: { from: number; to: number } | null;
  readonly questioner: string | null;
  hasObjection: boolean;
};

/** Questions with their answers. What counsel says between the two belongs to the exchange, not to the answer. */
export function exchangesOf(
  lines: readonly TranscriptLine[],
  numbered: readonly NumberedLine[],
): TranscriptExchange[] {
  const found: TranscriptExchange[] = [];
  let open: Open | null = null;
  let questioner: string | null = null;
  let turn: string | null = null;
  const close = (): void => {
    if (open === null) return;
    const { from, to, answer, hasObjection } = open;
    found.push({ question: { from, to }, answer, questioner: open.questioner, hasObjection });
    open = null;
  };
  for (const [position, { speaker, text }] of lines.entries()) {
    const raw = numbered[position]?.text ?? '';
    const by = EXAMINER.exec(raw)?.[1];
    if (by !== undefined) {
      close();
      questioner = by.replace(/\s+/g, ' ');
      turn = null;
      continue;
    }
    const isMarked = QUESTION_OR_ANSWER.test(raw) || NAMED.test(raw);
    if (isMarked) turn = speaker;
    if (text === '') continue;
    if (turn === 'Q' && (isMarked || open === null)) {
      close();
      open = { from: position, to: position, answer: null, questioner, hasObjection: false };
    } else if (open !== null) {
      continueExchange(open, turn, { position, text });
    }
  }
  close();
  return found;
}

function continueExchange(open: Open, turn: string | null, at: { position: number; text: string }): void {
  if (turn === 'Q') open.to = at.position;
  else if (turn === 'A' || turn === WITNESS) {
    open.answer = { from: open.answer?.from ?? at.position, to: at.position };
  } else if (OBJECTION.test(at.text)) open.hasObjection = true;
}
