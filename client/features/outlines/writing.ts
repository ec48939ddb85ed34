/** The fields of a form by name. */
export type Fields = Readonly<Record<string, string>>;

/** Something that is being typed, and what stood there when that began. */
export type Writing = {
  /** The number of the contents that `base` was read from. */
  readonly seen: number;
  readonly base: Fields;
  readonly typed: Fields;
};

/** Whether anything was typed. */
export function isTouched({ base, typed }: Writing): boolean {
  return Object.entries(typed).some(([name, text]) => text !== (base[name] ?? ''));
}

/** What was typed into a field; null where it was left alone, so that saving it takes back nobody's words. */
export function changedText({ base, typed }: Writing, name: string): string | null {
  const text = typed[name] ?? '';
  return text === (base[name] ?? '') ? null : text;
}

/** The names of fields that another person and the writer both changed, to different words. */
export function clashesOf({ base, typed }: Writing, theirs: Fields): readonly string[] {
  return Object.keys(theirs).filter((name) => {
    const [was, mine, now] = [base[name] ?? '', typed[name] ?? '', theirs[name] ?? ''];
    return now !== was && mine !== was && mine !== now;
  });
}

/**
 * What is typed on top of what now stands there: fields that the writer left alone follow it. Where both changed the
 * same words nothing is decided: the same writing comes back, and `clashesOf` names the fields.
 */
export function followed(writing: Writing, theirs: Fields, number: number): Writing {
  if (clashesOf(writing, theirs).length > 0) return writing;
  const { base, typed } = writing;
  const names = Object.keys(theirs);
  if (names.every((name) => theirs[name] === base[name])) return writing;
  const next = names.map((name): [string, string] => {
    const isLeftAlone = (typed[name] ?? '') === (base[name] ?? '');
    return [name, (isLeftAlone ? theirs[name] : typed[name]) ?? ''];
  });
  return { seen: number, base: theirs, typed: { ...typed, ...Object.fromEntries(next) } };
}

export type ClashChoice = 'MINE' | 'THEIRS' | 'BOTH';

/** The writing after the writer has chosen: own words, the other's, or one after the other to be edited. */
export function settled(writing: Writing, theirs: Fields, number: number, choice: ClashChoice): Writing {
  const clashes = clashesOf(writing, theirs);
  const next = Object.keys(theirs).map((name): [string, string] => {
    const [mine, now] = [writing.typed[name] ?? '', theirs[name] ?? ''];
    if (!clashes.includes(name)) return [name, mine === (writing.base[name] ?? '') ? now : mine];
    return [name, choice === 'MINE' ? mine : choice === 'THEIRS' ? now : `${now} ${mine}`];
  });
  return { seen: number, base: theirs, typed: { ...writing.typed, ...Object.fromEntries(next) } };
}
