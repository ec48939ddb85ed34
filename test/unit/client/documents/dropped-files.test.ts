import { expect, it } from 'vitest';
import {
  chosenFiles,
  filesOf,
  type DroppedEntry,
} from '../../../../client/features/documents/uploads/dropped-files.js';

const file = (name: string): DroppedEntry => ({
  isFile: true,
  isDirectory: false,
  name,
  read: () => Promise.resolve(new File(['x'], name)),
});
const folder = (name: string, entries: readonly DroppedEntry[]): DroppedEntry => ({
  isFile: false,
  isDirectory: true,
  name,
  list: () => Promise.resolve(entries),
});
const names = (found: readonly { readonly file: File; readonly folder: string | null }[]) =>
  found.map(({ file: { name }, folder: path }) => [path, name]);

it('opens folders within folders, each file with its way there', async () => {
  const found = await filesOf([
    folder('Reports', [file('b.pdf'), folder('2024', [file('a.pdf')])]),
    file('loose.txt'),
  ]);
  expect(names(found)).toEqual([
    [null, 'loose.txt'],
    ['Reports/2024', 'a.pdf'],
    ['Reports', 'b.pdf'],
  ]);
});

it('leaves out hidden files and what systems keep beside people’s files', async () => {
  const found = await filesOf([
    folder('Reports', [
      file('.DS_Store'),
      file('Thumbs.db'),
      file('~$draft.docx'),
      folder('.git', [file('x')]),
      file('a.pdf'),
    ]),
  ]);
  expect(names(found)).toEqual([['Reports', 'a.pdf']]);
});

it('leaves out what can not be read and keeps the rest', async () => {
  const gone: DroppedEntry = {
    isFile: true,
    isDirectory: false,
    name: 'gone.pdf',
    read: () => Promise.reject(new Error('gone')),
  };
  const locked: DroppedEntry = {
    isFile: false,
    isDirectory: true,
    name: 'locked',
    list: () => Promise.reject(new Error('locked')),
  };
  expect(names(await filesOf([gone, locked, file('a.pdf')]))).toEqual([[null, 'a.pdf']]);
});

it('takes five thousand files at most', async () => {
  const many = Array.from({ length: 5_010 }, (_, index) => file(`${index}.pdf`));
  expect(await filesOf([folder('Disk', many)])).toHaveLength(5_000);
});

it('knows the folder of files that a dialog hands over', () => {
  const chosen = (path: string) =>
    Object.assign(new File(['x'], path.split('/').at(-1) ?? ''), { webkitRelativePath: path });
  expect(names(chosenFiles([chosen('Reports/2024/a.pdf'), chosen(''), chosen('Reports/.hidden')]))).toEqual([
    ['Reports/2024', 'a.pdf'],
    [null, ''],
  ]);
});
