import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';
import {
  ExaminerChangedDocument,
  ExaminerHeaderDocument,
  ExaminerNamesDocument,
  ExaminerProfileDocument,
  ExaminerRepeatedPassagesDocument,
  ProfileFilterChoicesDocument,
} from '../../../generated/graphql.js';
import { useSparing } from '../../documents/use-live-documents.js';

/** Figures cost the server more than a list does. */
const SHORTEST_MILLISECONDS = 2_000;

/**
 * Fetches the profile anew, without moving anything on the page, whenever the examiner's counted examinations change.
 * Peers and the pool are left out: looking at them is recorded as a look, which a machine must not make.
 */
export function useLiveExaminer(examinerId: string, shownCount: number | null): void {
  const client = useApolloClient();
  const isFirst = useRef(true);
  const askAgain = useSparing(() => {
    client
      .refetchQueries({
        include: [
          ExaminerHeaderDocument,
          ExaminerProfileDocument,
          ExaminerNamesDocument,
          ExaminerRepeatedPassagesDocument,
          ProfileFilterChoicesDocument,
        ],
      })
      .catch(() => undefined);
  }, SHORTEST_MILLISECONDS);
  useSubscription(ExaminerChangedDocument, {
    variables: { id: examinerId },
    ignoreResults: true,
    onData: ({ data }) => {
      const count = data.data?.examinerChanged?.examinationCount ?? null;
      // The first report says how things are; it asks for nothing unless the page shows otherwise.
      const isNews = !isFirst.current || (shownCount !== null && count !== null && count !== shownCount);
      isFirst.current = false;
      if (isNews) askAgain();
    },
  });
}
