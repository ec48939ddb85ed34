import type { Fact } from '../../../../client/features/review/fact-groups.js';

let made = 0;

/** A proposed fact; a date of examination unless said otherwise. */
export function factOf(part: Partial<Fact> = {}): Fact {
  made += 1;
  return {
    id: `fact-${made}`,
    kind: 'FIELD',
    field: 'EXAMINED_ON',
    issue: null,
    stance: null,
    value: '2025-03-03',
    details: null,
    record: null,
    quote: 'Date of examination: March 3, 2025',
    page: 1,
    endPage: 1,
    boxes: [],
    section: 'HEADER',
    question: null,
    attribution: '',
    isHedged: false,
    isConditional: false,
    isDisputed: false,
    isAsRead: false,
    confidence: 0.93,
    confidenceBasis: 'reader’s own estimate',
    cues: [],
    reader: 'built-in',
    status: 'PENDING',
    decided: null,
    version: 1,
    ...part,
  };
}

/** An opinion that causation is affirmed. */
export function opinionOf(part: Partial<Fact> = {}): Fact {
  return factOf({
    kind: 'OPINION',
    field: null,
    value: null,
    issue: 'CAUSATION',
    stance: 'FAVORS_CLAIMANT',
    quote: 'The lumbar strain arose from the fall at work.',
    section: 'DISCUSSION',
    attribution: 'OWN',
    ...part,
  });
}

/** A sentence that may hold an opinion on something. */
export function candidateOf(part: Partial<Fact> = {}): Fact {
  return opinionOf({ kind: 'CANDIDATE', issue: null, stance: null, ...part });
}

/** An entry of what was reviewed. */
export function recordOf(part: Partial<Fact> = {}): Fact {
  return factOf({
    kind: 'RECORD',
    field: null,
    value: null,
    record: {
      title: 'MRI of the left shoulder',
      author: 'Harbor Imaging',
      datedOn: '2024-05-01',
      datedTo: null,
      kind: 'IMAGING',
      pages: 3,
      isVague: false,
    },
    ...part,
  });
}
