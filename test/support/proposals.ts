import { randomUUID } from 'node:crypto';
import type { Proposal } from '../../server/modules/readings/index.js';

/** A proposal with only what matters overridden; its words are invented. */
export function inventedProposal(overrides: Partial<Proposal> = {}): Proposal {
  return {
    id: randomUUID(),
    documentId: 'd5b0f6a2-0000-4000-8000-000000000001',
    position: 0,
    reader: 'built-in',
    readerVersion: '1',
    kind: 'FIELD',
    field: null,
    issue: null,
    stance: null,
    value: null,
    details: null,
    record: null,
    quote: 'invented words',
    spanStart: 0,
    spanEnd: 14,
    page: 1,
    endPage: 1,
    boxes: [],
    section: null,
    question: null,
    attribution: null,
    isHedged: false,
    isConditional: false,
    isDisputed: false,
    cues: [],
    confidence: 0.8,
    status: 'PENDING',
    decision: null,
    decidedById: null,
    decidedAt: null,
    version: 1,
    ...overrides,
  };
}
