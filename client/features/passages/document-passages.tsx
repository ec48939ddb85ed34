import { useQuery } from '@apollo/client/react';
import { Text, Title } from '@mantine/core';
import { DocumentPassagesDocument, type DocumentPassagesQuery } from '../../generated/graphql.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { RowsSkeleton } from '../../ui/skeletons.js';
import { CopyMismatches } from './copy-mismatches.js';
import { PassageRepeat } from './passage-repeat.js';
import { comparedWords, sectionLabel, uniqueWords } from './passage-words.js';
import classes from './passages.module.css';

type Passages = NonNullable<NonNullable<DocumentPassagesQuery['document']>['passages']>;
type Section = Passages['sections'][number];

type DocumentPassagesProps = {
  readonly documentId: string;
  /** Leads to a page of the document beside; null where no page is shown. */
  readonly onShowPage?: (page: number) => void;
};

/** What of a report stands in other reports too, and what in it does not go together. */
export function DocumentPassages({ documentId, onShowPage }: DocumentPassagesProps) {
  const { data, error, refetch } = useQuery(DocumentPassagesDocument, { variables: { id: documentId } });
  if (error && !data) return <LoadFailed error={error} what="the passages" onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="the passages" rows={4} />;
  const { document } = data;
  if (!document?.passages) {
    return (
      <Text size="sm" c="dimmed">
        Passages are compared once the document is read, for reports only.
      </Text>
    );
  }
  const showPage = onShowPage ?? null;
  const { sections, compared } = document.passages;
  return (
    <div className={classes.passages}>
      <section>
        <Title order={3} size="h3" mb={6}>
          Passages that do not go together
        </Title>
        <CopyMismatches mismatches={document.copyMismatches} onShowPage={showPage} />
      </section>
      <section>
        <Title order={3} size="h3">
          Text that other reports have too
        </Title>
        <Text size="sm" c="dimmed" mb="sm">
          {comparedWords(compared)} Names, dates, numbers and sides are set aside in the comparison; questions
          put to the examiner are left out.
        </Text>
        {sections.map((section) => (
          <SectionPassages key={section.section} section={section} onShowPage={showPage} />
        ))}
      </section>
    </div>
  );
}

type SectionPassagesProps = {
  readonly section: Section;
  readonly onShowPage: ((page: number) => void) | null;
};

function SectionPassages({ section, onShowPage }: SectionPassagesProps) {
  return (
    <div className={classes.section}>
      <Title order={4} size="h4">
        {sectionLabel(section.section)}
      </Title>
      <Text size="sm" c="dimmed">
        {section.words === 0 ? 'No words.' : `In no report on anyone else: ${uniqueWords(section)}.`}
      </Text>
      {section.repeats.length === 0 ? null : (
        <ul className={classes.repeats}>
          {section.repeats.map((repeat) => (
            <PassageRepeat key={`${repeat.page} ${repeat.quote}`} repeat={repeat} onShowPage={onShowPage} />
          ))}
        </ul>
      )}
    </div>
  );
}
