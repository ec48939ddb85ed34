import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../server/modules/drafts/content-hash.js';
import { blocksOf } from '../../../server/modules/drafts/draft-content.js';
import { editedContent, type DraftEdit } from '../../../server/modules/drafts/edit-content.js';
import { parsedContent } from '../../../server/modules/drafts/parsed-content.js';
import { rewrittenContent } from '../../../server/modules/drafts/rewritten-content.js';
import { block, content } from './contents.js';

const editor = () => {
  let count = 0;
  return { name: 'Ada Invented', newId: () => String((count += 1)) };
};
const add = (after: string | null, text: string, citesOf: string | null = null): DraftEdit => ({
  ...{ kind: 'ADD', sectionId: 'causation', after, form: 'PARAGRAPH', text, citesOf },
});
const start = content({ causation: [block('a'), block('b')], surgery: [block('c')] });
const ids = (written: typeof start): string[] => blocksOf(written).map(({ id }) => id);

describe('editing', () => {
  it('puts new words after the statement named, or first, and cites their author', () => {
    const edited = editedContent(start, [add('a', ' Mine. '), add(null, 'First.', 'b')], editor());
    expect(ids(edited)).toEqual(['author:2', 'a', 'author:1', 'b', 'c']);
    expect(blocksOf(edited)[2]).toMatchObject({ text: 'Mine.', cites: [{ source: { kind: 'AUTHOR' } }] });
    expect(blocksOf(edited)[0]?.cites.map(({ source }) => source.kind)).toEqual(['DOCUMENT', 'AUTHOR']);
  });

  it('rewords and removes what persons wrote, and keeps what stood after it in its place', () => {
    const edited = editedContent(
      start,
      [
        add('a', 'One.'),
        add('author:1', 'Two.'),
        { kind: 'REWORD', blockId: 'author:2', text: 'Two, again.' },
        { kind: 'REMOVE', blockId: 'author:1' },
        { kind: 'LEAVE_OUT', blockId: 'c' },
      ],
      editor(),
    );
    expect(ids(edited)).toEqual(['a', 'author:2', 'b', 'c']);
    expect(blocksOf(edited)[1]).toMatchObject({ text: 'Two, again.' });
    expect(blocksOf(edited)[3]?.isLeftOut).toBe(true);
  });

  it.each<[string, DraftEdit]>([
    ['rewording the record', { kind: 'REWORD', blockId: 'a', text: 'Other.' }],
    ['removing from the record', { kind: 'REMOVE', blockId: 'a' }],
    ['a statement that is not there', { kind: 'LEAVE_OUT', blockId: 'z' }],
    ['a place that is not there', add('z', 'Words.')],
    ['sources of what is not there', add('a', 'Words.', 'z')],
    ['words that are none', add('a', ' … ')],
    ['more words than a statement has', add('a', 'x'.repeat(20_001))],
  ])('refuses %s', (_what, edit) => {
    expect(() => editedContent(start, [edit], editor())).toThrow(
      expect.objectContaining({ code: 'VALIDATION', inputPath: ['input', 'edits', '0'] }),
    );
  });
});

const someId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const someContent = fc
  .uniqueArray(
    fc.record({ id: someId, text: fc.string(), section: fc.constantFrom('causation', 'surgery') }),
    {
      selector: ({ id }) => id,
    },
  )
  .map((blocks) =>
    content({
      causation: blocks
        .filter(({ section }) => section === 'causation')
        .map(({ id, text }) => block(id, { text })),
      surgery: blocks
        .filter(({ section }) => section === 'surgery')
        .map(({ id, text }) => block(id, { text })),
    }),
  );
/** Words after statements that are there, or after earlier words. */
const withWords = fc
  .tuple(someContent, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 6 }))
  .map(([written, places]) => {
    const who = editor();
    return places.reduce((edited, [place, isLeftOut]) => {
      const section = edited.sections[place % edited.sections.length];
      if (section === undefined) return edited;
      const after = section.blocks[place % Math.max(1, section.blocks.length)]?.id ?? null;
      const added: DraftEdit = {
        ...add(after, `Words ${place}`),
        ...{ kind: 'ADD', sectionId: section.id },
      } as DraftEdit;
      const edits: DraftEdit[] = [
        added,
        ...(isLeftOut && after !== null ? [{ kind: 'LEAVE_OUT' as const, blockId: after }] : []),
      ];
      return editedContent(edited, edits, who);
    }, written);
  });

describe('writing again from the record', () => {
  it('keeps every word that persons wrote, each once, and has every statement of the record once', () => {
    fc.assert(
      fc.property(withWords, someContent, (before, fresh) => {
        const { content: after } = rewrittenContent(before, fresh);
        const words = (written: typeof before): string[] =>
          blocksOf(written).flatMap(({ origin, id, text }) => (origin === 'AUTHOR' ? [`${id} ${text}`] : []));
        expect(words(after).toSorted()).toEqual(words(before).toSorted());
        expect(ids(after).filter((id) => !id.startsWith('author:'))).toEqual(ids(fresh));
        expect(new Set(ids(after)).size).toBe(ids(after).length);
      }),
    );
  });

  it('changes nothing when the record says the same', () => {
    fc.assert(
      fc.property(withWords, (before) => {
        const recordOnly = {
          ...before,
          sections: before.sections.map((section) => ({
            ...section,
            blocks: section.blocks
              .filter(({ origin }) => origin === 'RECORD')
              .map((one) => ({ ...one, isLeftOut: false })),
          })),
        };
        const { content: after, changes } = rewrittenContent(before, recordOnly);
        expect(changes).toEqual([]);
        expect(ids(after)).toEqual(ids(before));
        expect(blocksOf(after).map(({ isLeftOut }) => isLeftOut)).toEqual(
          blocksOf(before).map(({ isLeftOut }) => isLeftOut),
        );
      }),
    );
  });

  it('says what is new, what reads otherwise and what is gone', () => {
    const fresh = content({ causation: [block('a', { text: 'Otherwise.' }), block('n')] });
    const { changes, content: after } = rewrittenContent(
      editedContent(start, [add('b', 'Mine.')], editor()),
      fresh,
    );
    expect(changes.map(({ kind, blockId }) => [kind, blockId])).toEqual([
      ['CHANGED', 'a'],
      ['ADDED', 'n'],
      ['REMOVED', 'b'],
      ['REMOVED', 'c'],
    ]);
    // Behind the nearest statement above that is still there.
    expect(ids(after)).toEqual(['a', 'author:1', 'n']);
  });

  it('keeps words whose part is gone in a part of their own', () => {
    const before = editedContent(
      start,
      [{ ...add(null, 'Mine.'), sectionId: 'surgery' } as DraftEdit],
      editor(),
    );
    const { content: after } = rewrittenContent(before, content({ causation: [block('a')] }));
    expect(after.sections.map(({ heading }) => heading)).toEqual([
      'About causation',
      'Kept from: About surgery',
    ]);
  });
});

describe('the hash', () => {
  it('is the same for the same contents, and after they were stored and read', () => {
    fc.assert(
      fc.property(withWords, (written) => {
        expect(contentHash(parsedContent(JSON.stringify(written)))).toBe(contentHash(written));
      }),
    );
  });

  it('is another for other contents', () => {
    expect(contentHash(start)).not.toBe(contentHash({ ...start, title: 'Another' }));
    expect(contentHash(start)).toMatch(/^[0-9a-f]{64}$/);
  });
});
