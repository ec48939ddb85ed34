import { Button, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { issueLabel } from '../../lib/vocabulary.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { NotRecorded } from '../../ui/not-recorded.js';
import { usePermission } from '../identity/session.js';
import { SourceQuote } from '../treating/source-quote.js';
import { MatchDecision } from './match-decision.js';
import {
  daysWords,
  RECORD_STATES,
  recordStateLabel,
  stampWords,
  type Comparison,
  type ListedEntry,
  type RecordLine,
} from './record-words.js';
import classes from './records.module.css';

const PAGE_SIZE = 25;
const ALL = 'ALL';

type RecordLinesProps = { readonly examinationId: string; readonly comparison: Comparison };

/** Every record supplied, with where the report lists it; what is not listed comes first. */
export function RecordLines({ examinationId, comparison }: RecordLinesProps) {
  const [wanted, setWanted] = useState<string>(ALL);
  const [shown, setShown] = useState(PAGE_SIZE);
  const mayDecide = usePermission('MATTER_WRITE');
  const lines = comparison.lines.filter(({ state }) => wanted === ALL || state === wanted);
  return (
    <>
      <div className={`${classes.inset} tr-no-print`}>
        <NativeSelect
          label="Show"
          maw={260}
          value={wanted}
          onChange={(event) => {
            setWanted(event.currentTarget.value);
            setShown(PAGE_SIZE);
          }}
          data={[
            { value: ALL, label: `All (${comparison.counts.supplied})` },
            ...RECORD_STATES.map((state) => ({ value: state, label: choiceLabel(state, comparison) })),
          ]}
        />
      </div>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes.inset}>
          No record stands so.
        </Text>
      ) : (
        <DataTable
          caption="Records supplied, against those listed as reviewed"
          columns={columnsFor(examinationId, mayDecide)}
          rows={lines.slice(0, shown)}
          rowKey={({ supplied }) => supplied.id}
        />
      )}
      {lines.length > shown ? (
        <div className={`${classes.inset} tr-no-print`}>
          <Button size="xs" variant="default" onClick={() => setShown((count) => count + 4 * PAGE_SIZE)}>
            Show more of {lines.length}
          </Button>
        </div>
      ) : null}
      {comparison.isTruncated ? (
        <Text size="sm" c="dimmed" className={classes.inset}>
          More records are on file than are shown here; the counts above are of all.
        </Text>
      ) : null}
    </>
  );
}

function choiceLabel(state: (typeof RECORD_STATES)[number], { counts }: Comparison): string {
  const of = {
    MISSED: counts.missed,
    POSSIBLE: counts.possible,
    LATER: counts.later,
    MATCHED: counts.matched,
  };
  return `${recordStateLabel[state]} (${of[state]})`;
}

function columnsFor(examinationId: string, mayDecide: boolean): readonly DataColumn<RecordLine>[] {
  return [
    { key: 'record', header: 'Record supplied', isRowHeader: true, cell: RecordName },
    {
      key: 'state',
      header: 'In the report',
      cell: (line) => (
        <>
          <div className={classes.state}>{recordStateLabel[line.state]}</div>
          <div>{line.sentence}</div>
          {[...(line.listed === null ? [] : [line.listed]), ...line.vagueEntries].map((entry) => (
            <EntryWords key={entry.id} entry={entry} />
          ))}
          {mayDecide ? <MatchDecision examinationId={examinationId} line={line} /> : null}
        </>
      ),
    },
    {
      key: 'touched',
      header: 'Opinions it would touch',
      cell: ({ touched, state }) =>
        touched.length === 0 ? (
          <NotRecorded>
            {state === 'MISSED' ? 'None on file that a rule names' : 'Asked of missed records only'}
          </NotRecorded>
        ) : (
          <ul className={classes.reasons}>
            {touched.map(({ issue, reasons }) => (
              <li key={issue}>
                <strong>{issueLabel[issue]}</strong>: {reasons.join(' ')}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

function RecordName({ supplied }: RecordLine) {
  const { title, author, page, document } = supplied;
  const details = [author, daysWords(supplied), stampWords(supplied)].filter((part) => part !== null);
  return (
    <>
      {title}
      {details.map((detail) => (
        <div key={detail} className={classes.muted}>
          {detail}
        </div>
      ))}
      <SourceQuote quote={null} page={page} document={document} />
    </>
  );
}

function EntryWords({ entry: { title, quote, page, document } }: { readonly entry: ListedEntry }) {
  return <SourceQuote quote={quote ?? title} page={page} document={document} />;
}
