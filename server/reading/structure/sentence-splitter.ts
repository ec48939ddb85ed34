import type { Span } from '../../kernel/document-text.js';

/** A point after one of these is no end, whatever follows. In lower case, without their last point. */
const NEVER_LAST = new Set(
  (
    'dr mr mrs ms messrs prof rev hon st ste mt ft vs v no nos fig figs tab vol sec chap ch par pp p pg pgs approx ' +
    'dept est ext jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e cf viz al resp sgt lt col gen gov sen rep ' +
    'mssrs attn re incl ' +
    'ave blvd rm'
  ).split(' '),
);

/** These may end a sentence: only when what follows looks like a beginning. */
const SOMETIMES_LAST = new Set(
  (
    'm.d d.o d.c ph.d psy.d d.p.m r.n p.t o.t d.d.s f.a.c.s f.a.a.o.s f.a.a.p.m.r q.m.e a.m.e i.m.e b.i.d t.i.d q.i.d q.d ' +
    'q.h.s p.o p.r.n h.s a.m p.m u.s etc inc ltd co corp l.l.c l.l.p p.c p.a jr sr esq ed eds mg mcg ml cm mm lb lbs ' +
    'oz ft in min hr hrs wk wks yr yrs mo deg bilat lt rt w.c.b'
  ).split(' '),
);

const BEGINNING =
  /^(?:the|this|that|these|those|there|it|its|he|she|they|his|her|their|i|we|my|our|in|on|at|if|a|an|no|yes|by|for|with|based|however|therefore|thus|although|as|mr|mrs|ms|dr|claimant|examinee|patient|upon|when|while|after|prior|given|since|both|neither|all|any|please|further|additionally|also)$/i;

/** The sentences of a stretch of text: trimmed spans, none empty. Linear in its length. */
export function sentencesWithin(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const mark = text[at];
    if (mark !== '.' && mark !== '?' && mark !== '!') continue;
    const close = closeOf(text, at + 1, end);
    if (!isEnd(text, from, at, close, end)) continue;
    pushTrimmed(sentences, text, from, close);
    from = close;
    at = close - 1;
  }
  pushTrimmed(sentences, text, from, end);
  return sentences;
}

/** Past the quotation marks, brackets and further points that belong to the sentence. */
function closeOf(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /["”’'»)\].?!]/.test(text[at] ?? '')) at += 1;
  return at;
}

function isEnd(text: string, from: number, at: number, close: number, end: number): boolean {
  if (close >= end) return true;
  const next = nextWord(text, close, end);
  if (!/\s/.test(text[close] ?? '')) return isGluedEnd(text, at, close);
  if (next === '') return true;
  if (text[at] !== '.') return !/^[a-z]/.test(next);
  const word = lastWord(text, from, at);
  if (isListMark(text, from, at)) return false;
  const bare = word.toLowerCase();
  if (NEVER_LAST.has(bare)) return bare === 'no' ? !/^[\d#]/.test(next) && /^[A-Z]/.test(next) : false;
  if (SOMETIMES_LAST.has(bare) || /^(?:[a-z]\.)+[a-z]$/i.test(word)) return BEGINNING.test(next);
  if (/^[A-Z]$/.test(word)) return BEGINNING.test(next) && (at - from > 20 || word !== 'I');
  return !/^[a-z]/.test(next);
}

/** "resolved.He returned": a space was lost. Two letters before and a lower-case word after tell it from "p.o". */
function isGluedEnd(text: string, at: number, close: number): boolean {
  return (
    text[at] === '.' &&
    /[a-z]{3}$/.test(text.slice(Math.max(0, at - 3), at)) &&
    /^[A-Z](?:[a-z]|\s)/.test(text.slice(close, close + 2))
  );
}

/** "1." or "b." at the very beginning numbers what follows. */
function isListMark(text: string, from: number, at: number): boolean {
  return at - from < 6 && /^\s*\(?(?:\d{1,2}|[A-Za-z])$/.test(text.slice(from, at));
}

function lastWord(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < 24 && /[\w.'’-]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at).replace(/^[.'’-]+/, '');
}

function nextWord(text: string, from: number, end: number): string {
  return /^\s*["“'‘([]*([\w#$%&'’-]*)/.exec(text.slice(from, Math.min(end, from + 48)))?.[1] ?? '';
}

function pushTrimmed(sentences: Span[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const words = raw.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const from = start + (raw.length - raw.trimStart().length);
  sentences.push({ start: from, end: from + words.length });
}
