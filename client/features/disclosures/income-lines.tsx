import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate } from '../../lib/format-date.js';
import { formatCount, formatQuantity } from '../../lib/format.js';
import { DataTable, type DataColumn } from '../../ui/data-table.js';
import { ruleAddress } from '../rules/index.js';
import { SourceQuote } from '../treating/source-quote.js';
import { centsRange } from './disclosure-words.js';
import classes from './disclosures.module.css';
import type { IncomeShown } from './income-panel.js';

type Line = IncomeShown['lines'][number];
type Cite = Line['cites'][number];

/** More pages and examinations of one line are counted and not shown. */
const MOST_SHOWN = 3;

type IncomeLinesProps = { readonly lines: readonly Line[]; readonly examinerId: string };

/** What the range is made of, line by line, with what each takes for granted and where its price stands. */
export function IncomeLines({ lines, examinerId }: IncomeLinesProps) {
  const columns: readonly DataColumn<Line>[] = [
    { key: 'label', header: 'Work', isRowHeader: true, cell: (line) => line.label },
    { key: 'count', header: 'How many', align: 'end', cell: (line) => countOf(line, examinerId) },
    { key: 'amount', header: 'At least, at most', align: 'end', cell: amountOf },
    { key: 'sources', header: 'Priced by', cell: (line) => <Sources cites={line.cites} /> },
  ];
  return (
    <DataTable
      caption="What the range is made of"
      columns={columns}
      rows={lines}
      rowKey={({ label }) => label}
    />
  );
}

function countOf({ count, countFigureKey }: Line, examinerId: string) {
  if (countFigureKey === null) return count;
  const figure = encodeURIComponent(countFigureKey);
  return (
    <Anchor
      component={Link}
      to={`/examiners/${encodeURIComponent(examinerId)}/examinations?figure=${figure}`}
      inherit
    >
      {count}
    </Anchor>
  );
}

function amountOf({ hasFee, notAdded, lowCents, highCents }: Line) {
  if (!hasFee) return 'No fee on file';
  if (lowCents === 0 && highCents === 0 && notAdded !== null) {
    return (
      <Text span inherit c="dimmed">
        Not added; the fees on file would come to {centsRange(notAdded.lowCents, notAdded.highCents)}
      </Text>
    );
  }
  return centsRange(lowCents, highCents);
}

function Sources({ cites }: { readonly cites: readonly Cite[] }) {
  if (cites.length === 0) return <>Nothing on file</>;
  const opened = cites.filter((cite) => cite.kind !== 'RECORD' || cite.examination !== null);
  const left = opened.length - MOST_SHOWN;
  return (
    <ul className={classes.problems}>
      {onThisPage(cites).map((words) => (
        <li key={words}>{words}</li>
      ))}
      {opened.slice(0, MOST_SHOWN).map((cite, index) => (
        <li key={index}>
          <Source cite={cite} />
        </li>
      ))}
      {left > 0 ? <li>and {formatCount(left)} more</li> : null}
    </ul>
  );
}

/** Entries of the firm that stand on this page as well, by their number. */
function onThisPage(cites: readonly Cite[]): string[] {
  return Object.entries(RECORD_WORDS).flatMap(([code, noun]) => {
    const count = cites.filter((cite) => cite.kind === 'RECORD' && cite.code === code).length;
    return count === 0 ? [] : [`${formatQuantity(count, noun)} below`];
  });
}

const RECORD_WORDS = { FEE: 'fee', INVOICE: 'invoice' } as const;

function Source({ cite }: { readonly cite: Cite }) {
  const { kind, code, page, quote, document, examination } = cite;
  if (kind === 'DOCUMENT') return <SourceQuote quote={quote} page={page} document={document} />;
  if (kind === 'RULE') {
    return (
      <Anchor component={Link} to={ruleAddress(code ?? '')} inherit>
        {code}
      </Anchor>
    );
  }
  if (examination === null) return null;
  return (
    <Anchor component={Link} to={`/examinations/${encodeURIComponent(examination.id)}`} inherit>
      Fee of the examination of {formatDate(examination.examinedOn)}
    </Anchor>
  );
}
