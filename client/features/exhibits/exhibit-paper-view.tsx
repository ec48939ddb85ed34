import { Title } from '@mantine/core';
import { Fragment } from 'react';
import type { ExhibitWholeFragment } from '../../generated/graphql.js';
import { formatInstant } from '../../lib/format-date.js';
import { ExhibitPicture } from './exhibit-picture.js';
import { ExhibitTable } from './exhibit-table.js';
import classes from './exhibits.module.css';

type PaperProps = {
  readonly exhibit: ExhibitWholeFragment;
  readonly content: NonNullable<ExhibitWholeFragment['content']>;
};

/** The exhibit in the order in which it prints; its rows follow on a page of their own. */
export function ExhibitPaper({ exhibit, content }: PaperProps) {
  return (
    <article className={`tr-card ${classes.paper}`} aria-label="The exhibit as it prints">
      <p className={classes.paperTitle}>{exhibit.title}</p>
      <Facts exhibit={exhibit} content={content} />
      {content.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {content.picture === null ? null : <ExhibitPicture picture={content.picture} />}
      {content.tables.map((table) => (
        <Fragment key={table.caption}>
          <Title order={2} size="h4" className={classes.heading}>
            {table.caption}
          </Title>
          <ExhibitTable label={table.caption} columns={table.columns} rows={table.rows} />
        </Fragment>
      ))}
      <Lines title="What is not counted" lines={content.coverage} />
      <Lines title="How it was made" lines={content.methodNote} />
    </article>
  );
}

function Facts({ exhibit, content }: PaperProps) {
  const facts = [
    ['Offered as', content.useWords],
    ['Counted', `${content.query} ${content.scope}.`],
    ['As of', formatInstant(exhibit.asOf)],
    ['SHA-256 of this exhibit and its rows', exhibit.sha256],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}:</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" className={classes.heading}>
        {title}
      </Title>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
