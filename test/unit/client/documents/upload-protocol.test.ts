import { describe, expect, it } from 'vitest';
import {
  completeAnswer,
  pieceAnswer,
  startAnswer,
} from '../../../../client/features/documents/uploads/upload-protocol.js';

describe('the answers to an upload', () => {
  it('name the document that is here, or where to go on', () => {
    expect(startAnswer({ status: 200, body: { kind: 'known', documentId: 'd' } })).toEqual({
      kind: 'known',
      documentId: 'd',
    });
    expect(startAnswer({ status: 201, body: { kind: 'upload', id: 'u', offset: 7 } })).toEqual({
      kind: 'upload',
      id: 'u',
      offset: 7,
    });
  });

  it('name the offset after a piece, whether it fitted or not', () => {
    expect(pieceAnswer({ status: 200, body: { offset: 9 } })).toEqual({ kind: 'received', offset: 9 });
    expect(pieceAnswer({ status: 409, body: { offset: 4 } })).toEqual({ kind: 'received', offset: 4 });
  });

  it('name every document of an archive, and what of it was not taken', () => {
    const refused = [{ name: 'notes.exe', folder: null, message: 'This is a program.' }];
    expect(completeAnswer({ status: 200, body: { documentIds: ['a', 'b'], refused } })).toEqual({
      kind: 'stored',
      documentIds: ['a', 'b'],
      refused: [{ name: 'notes.exe', message: 'This is a program.' }],
    });
    expect(completeAnswer({ status: 201, body: { documentIds: ['a'] } })).toMatchObject({ refused: [] });
  });

  it.each([startAnswer, pieceAnswer, completeAnswer])(
    'pass on a refusal in the server’s words (%o)',
    (read) => {
      const body = { error: { code: 'TOO_LARGE', message: 'The file is larger than 100 MB.' } };
      expect(read({ status: 413, body })).toEqual({
        kind: 'refused',
        message: 'The file is larger than 100 MB.',
      });
    },
  );

  it.each([null, 'x', { id: 7 }, { offset: -1 }, { offset: 1.5 }])(
    'turn the unreadable body %j into a refusal',
    (body) => {
      expect(startAnswer({ status: 201, body }).kind).toBe('refused');
      expect(pieceAnswer({ status: 200, body }).kind).toBe('refused');
      expect(completeAnswer({ status: 200, body }).kind).toBe('refused');
    },
  );
});
