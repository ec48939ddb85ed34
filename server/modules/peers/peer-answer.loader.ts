import DataLoader from 'dataloader';
import type { UnitOfWork } from '../../platform/database/index.js';
import { peerAnswer, type PeerAnswer, type PeerQuestion } from './peer-answer.queries.js';

/** What is stored of comparisons, read once a question in a snapshot; one profile asks one question. */
export function peerAnswerLoader(unitOfWork: UnitOfWork): DataLoader<PeerQuestion, PeerAnswer, string> {
  return new DataLoader(
    (questions) => Promise.all(questions.map((question) => peerAnswer(unitOfWork, question))),
    { cacheKeyFn: ({ subjectId, window, today }) => `${subjectId} ${window} ${today}` },
  );
}
