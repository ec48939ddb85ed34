import { useQuery } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { ReviewPageTextsDocument } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import type { Fact } from './fact-groups.js';
import { scrollWithin } from './page-picture.js';
import { quoteParts } from './quote-parts.js';
import classes from './page-view.module.css';

/** Paragraphs are fetched in stretches, so that stepping through facts seldom asks anew. */
const STRETCH = 50;

type PageTextProps = {
  readonly documentId: string;
  readonly unit: string;
  readonly number: number;
  readonly fact: Fact | null;
};

/** The words of a document that has no pictures: one page of plain text, or the paragraphs around one of Word's. */
export function PageText({ documentId, unit, number, fact }: PageTextProps) {
  const isParagraphs = unit === 'PARAGRAPH';
  const from = isParagraphs ? Math.floor((number - 1) / STRETCH) * STRETCH + 1 : number;
  const to = isParagraphs ? from + STRETCH - 1 : number;
  const { data, error, refetch } = useQuery(ReviewPageTextsDocument, {
    variables: { id: documentId, from, to },
  });
  const texts = data?.document?.reading?.pageTexts;
  if (error && !texts) return <LoadFailed error={error} what="this page" onRetry={() => void refetch()} />;
  if (!texts) return <RowsSkeleton label="this page" rows={8} height={20} />;
  if (texts.length === 0) return <Text c="dimmed">The document ends before this.</Text>;
  return (
    <div className={classes.words}>
      {texts.map((each) => (
        <Words
          key={each.number}
          number={each.number}
          text={each.text}
          quote={fact !== null && fact.page <= each.number && each.number <= fact.endPage ? fact.quote : ''}
          isShown={(fact?.page ?? number) === each.number}
          isNumbered={isParagraphs}
        />
      ))}
    </div>
  );
}

type WordsProps = {
  readonly number: number;
  readonly text: string;
  readonly quote: string;
  /** Whether the view moves to it. */
  readonly isShown: boolean;
  readonly isNumbered: boolean;
};

function Words({ number, text, quote, isShown, isNumbered }: WordsProps) {
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isShown) scrollWithin(mark.current);
  }, [isShown, quote]);
  return (
    <p>
      {isNumbered ? <span className={classes.number}>{number}</span> : null}
      {quoteParts(text.trimEnd(), quote).map((part, index) =>
        part.isQuote ? (
          <mark key={index} ref={mark} className={classes.quoted}>
            {part.text}
          </mark>
        ) : (
          <span key={index}>{part.text}</span>
        ),
      )}
    </p>
  );
}
