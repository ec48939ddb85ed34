import { describe, expect, it } from 'vitest';
import {
  DOCUMENT_GROUPS,
  groupCount,
  statusesOf,
} from '../../../../client/features/documents/document-filter.js';
import {
  documentStatusLabel,
  documentTitle,
  noteSentence,
  pageWords,
} from '../../../../client/features/documents/document-words.js';
import { overallWords, uploadWords } from '../../../../client/features/documents/uploads/upload-words.js';

const state = { id: 'd', version: 1, failure: null } as const;

describe('the words of a document', () => {
  it('name the page that is being read, never one past the last', () => {
    expect(pageWords({ ...state, status: 'READING', pageCount: 12, pagesRead: 2 })).toBe('page 3 of 12');
    expect(pageWords({ ...state, status: 'READING', pageCount: 12, pagesRead: 12 })).toBe('page 12 of 12');
    expect(pageWords({ ...state, status: 'TO_REVIEW', pageCount: 1, pagesRead: 1 })).toBe('1 page');
    expect(pageWords({ ...state, status: 'WAITING', pageCount: null, pagesRead: 0 })).toBeNull();
  });

  it('say what a document is where its name may not be shown', () => {
    const document = { kind: 'REPORT', createdAt: '2025-03-03T12:00:00Z' } as const;
    expect(documentTitle({ ...document, name: 'scan 7.pdf' })).toBe('scan 7.pdf');
    expect(documentTitle({ ...document, name: null })).toMatch(/^Examination report, received .*2025$/);
  });

  it('have a sentence for each note the reader makes, and none for others', () => {
    expect(noteSentence('HAS_SCRIPTS')).toContain('not run');
    expect(noteSentence('SOMETHING_NEW')).toBeNull();
  });
});

describe('the parts of the list', () => {
  const counts = { waiting: 1, reading: 2, toReview: 4, reviewed: 8, filed: 16, refused: 32, failed: 64 };

  it('hold every state once, and together all documents', () => {
    const statuses = DOCUMENT_GROUPS.flatMap(({ id }) => statusesOf(id) ?? []);
    expect([...statuses].sort()).toEqual(Object.keys(documentStatusLabel).sort());
    const sum = DOCUMENT_GROUPS.reduce((total, group) => total + groupCount(counts, group), 0);
    expect(sum).toBe(127);
    expect(groupCount(counts, null)).toBe(127);
    expect(statusesOf(null)).toBeNull();
  });
});

describe('the words of an upload', () => {
  it('never round up to what is not there yet', () => {
    expect(uploadWords({ kind: 'sending', sent: 0.999 })).toContain('99%');
    expect(uploadWords({ kind: 'done', documentIds: ['a', 'b'], refused: [] })).toContain('2 documents');
    const refused = [{ name: 'c', message: 'Empty.' }];
    expect(uploadWords({ kind: 'done', documentIds: ['a', 'b'], refused })).toContain('2 of 3 files');
  });

  it('count how each file ended, out of all', () => {
    expect(overallWords({ all: 10, done: 5, known: 1, refused: 1 })).toBe(
      '7 of 10 files done: 5 received, 1 here already, 1 refused',
    );
    expect(overallWords({ all: 1, done: 0, known: 0, refused: 0 })).toBe('0 of 1 file done');
  });
});
