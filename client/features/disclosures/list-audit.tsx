import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { useRefusable } from '../../apollo/use-refusable.js';
import {
  DisclosedListDecideMatchDocument,
  type DisclosedListWordsFragment,
} from '../../generated/graphql.js';
import { formatDate } from '../../lib/format-date.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { SourceQuote } from '../treating/source-quote.js';
import { auditWords } from './audit-words.js';
import { listingReasonLabel, listingStateLabel, testimonyKindLabel } from './disclosure-words.js';
import classes from './disclosures.module.css';
import { entryDay, entryWords } from './list-entry-words.js';

type Audit = NonNullable<DisclosedListWordsFragment['audit']>;
type Listing = Audit['listings'][number];

type ListAuditProps = {
  readonly list: DisclosedListWordsFragment;
  readonly audit: Audit;
  readonly mayWrite: boolean;
};

/** The known testimony against the list, both sides with where they stand, and what the list has beyond it. */
export function ListAudit({ list, audit, mayWrite }: ListAuditProps) {
  const columns: readonly DataColumn<Listing>[] = [
    { key: 'case', header: 'Testimony on file', isRowHeader: true, cell: Testimony },
    { key: 'state', header: 'On the list?', cell: State },
    { key: 'entry', header: 'Entry of the list', cell: Entry },
    ...(mayWrite
      ? [
          {
            key: 'decide',
            header: 'Decide',
            isHeaderHidden: true,
            cell: (listing: Listing) => <Decision list={list} listing={listing} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <Text my="xs">{auditWords(audit)}</Text>
      {audit.listings.length === 0 ? (
        <Text size="sm" c="dimmed">
          No trial or deposition of this examiner is on file, so there is nothing to compare the list with.
        </Text>
      ) : (
        <DataTable
          caption="Testimony on file against the list"
          columns={columns}
          rows={audit.listings}
          rowKey={({ testimonyId }) => testimonyId}
        />
      )}
      {audit.unknown.length === 0 ? null : (
        <>
          <Text fw={600} size="sm" mt="sm">
            On the list, and not in these files
          </Text>
          <ul className={classes.problems}>
            {audit.unknown.map((entry) => (
              <li key={entry.id}>
                {[entryWords(entry), entryDay(entry)].filter((part) => part !== null).join(', ')} (row{' '}
                {entry.number}
                {entry.page === null ? '' : `, page ${entry.page}`})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Testimony({ caseName, caseNumber, kind, givenOn, document, whyNot }: Listing) {
  return (
    <>
      {caseName ?? <NotRecorded>Case not recorded</NotRecorded>}
      <div className={classes.aside}>
        {[testimonyKindLabel[kind], givenOn === null ? 'day not recorded' : formatDate(givenOn), caseNumber]
          .filter((part) => part !== null)
          .join(', ')}
      </div>
      <SourceQuote quote={null} page={null} document={document} />
      {whyNot === null ? null : <div className={classes.aside}>Not to be used: {whyNot}</div>}
    </>
  );
}

function State({ state, reason }: Listing) {
  return (
    <>
      <strong>{listingStateLabel[state]}</strong>
      {reason === null ? null : <div className={classes.aside}>{listingReasonLabel[reason]}</div>}
    </>
  );
}

function Entry({ entry }: Listing) {
  if (entry === null) return <NotRecorded>None</NotRecorded>;
  return (
    <>
      {entryWords(entry)}
      <div className={classes.aside}>
        {[entryDay(entry), `row ${entry.number}`, entry.page === null ? null : `page ${entry.page}`]
          .filter((part) => part !== null)
          .join(', ')}
      </div>
    </>
  );
}

type DecisionProps = { readonly list: DisclosedListWordsFragment; readonly listing: Listing };

function Decision({ list, listing }: DecisionProps) {
  const { run, refusal, isBusy } = useRefusable();
  const [decide] = useMutation(DisclosedListDecideMatchDocument);
  const { entry, state, reason, testimonyId } = listing;
  if (entry === null || (state !== 'POSSIBLE' && reason !== 'DECIDED')) return null;
  const say = (isSame: boolean | null): void => {
    const input = { id: list.id, version: list.version, entryId: entry.id, testimonyId, isSame };
    void run(async () => (await decide({ variables: { input } })).data?.disclosedListDecideMatch);
  };
  const what = listing.caseName ?? 'this testimony';
  return (
    <Group gap={4} className="tr-no-print">
      {state === 'POSSIBLE' ? (
        <>
          <Button
            size="compact-xs"
            variant="default"
            loading={isBusy}
            aria-label={`The entry names ${what}`}
            onClick={() => say(true)}
          >
            The same
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={isBusy}
            aria-label={`The entry names another testimony than ${what}`}
            onClick={() => say(false)}
          >
            Another
          </Button>
        </>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          loading={isBusy}
          aria-label={`Take the decision on ${what} back`}
          onClick={() => say(null)}
        >
          Take back
        </Button>
      )}
      {refusal === null ? null : (
        <Text size="sm" role="alert" c="var(--tr-refusal-text)">
          {refusal}
        </Text>
      )}
    </Group>
  );
}
