import { gql } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { createCache } from '../../../client/apollo/cache.js';

const PROFILE = gql`
  query Profile {
    examiner(id: "x") {
      id
      profile {
        findings {
          about
          sentences {
            id
            text
          }
        }
      }
    }
  }
`;
const COMPARISON = gql`
  query Comparison {
    examiner(id: "x") {
      id
      profile {
        analysesViewed
      }
    }
  }
`;

function finding(about: string, text: string) {
  return { __typename: 'Finding', about, sentences: [{ __typename: 'Sentence', id: 'S-D1', text }] };
}

function answer(profile: object) {
  return { examiner: { __typename: 'Examiner', id: 'x', profile: { __typename: 'Profile', ...profile } } };
}

describe('the cache', () => {
  const findings = [finding('causation', 'Of the 48 …'), finding('surgery', 'Of the 7 …')];

  it('keeps two sentences of one template apart', () => {
    const cache = createCache();
    cache.writeQuery({ query: PROFILE, data: answer({ findings }) });
    expect(cache.readQuery({ query: PROFILE })).toEqual(answer({ findings }));
  });

  it('keeps a profile’s figures when its comparison with peers arrives', () => {
    const cache = createCache();
    cache.writeQuery({ query: PROFILE, data: answer({ findings }) });
    cache.writeQuery({ query: COMPARISON, data: answer({ analysesViewed: 5 }) });
    expect(cache.readQuery({ query: PROFILE })).toEqual(answer({ findings }));
  });
});
