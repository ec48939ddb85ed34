import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { createCache } from '../../../../client/apollo/cache.js';

const OUTLINE = gql`
  query Outline($id: ID!) {
    outline(id: $id) {
      id
      content {
        chapters {
          id
          questions {
            id
            text
          }
        }
      }
    }
  }
`;

function answer(id: string, text: string) {
  const question = { __typename: 'OutlineQuestion', id: 'RETENTION:side', text };
  const chapter = { __typename: 'OutlineChapter', id: 'RETENTION', questions: [question] };
  return {
    outline: { __typename: 'Outline', id, content: { __typename: 'OutlineContent', chapters: [chapter] } },
  };
}

describe('the cache', () => {
  it('keeps questions of one name in two outlines apart', () => {
    const cache = createCache();
    const answers = { one: answer('one', '46 of 48?'), other: answer('other', '3 of 9?') };
    for (const [id, data] of Object.entries(answers)) {
      cache.writeQuery({ query: OUTLINE, variables: { id }, data });
    }
    for (const [id, data] of Object.entries(answers)) {
      expect(cache.readQuery({ query: OUTLINE, variables: { id } })).toEqual(data);
    }
  });
});
