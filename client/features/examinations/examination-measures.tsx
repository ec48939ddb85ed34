import { formatCount, formatCountOf } from '../../lib/format.js';
import { formatUsd } from '../../lib/format-money.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { Panel } from '../../ui/panel.js';
import type { ExaminationDetail } from './examination-page.js';

/** Pages supplied and reviewed in this examination. */
export function RecordsPanel({ records }: { records: ExaminationDetail['records'] }) {
  const { pagesSupplied = null, pagesReviewed = null } = records ?? {};
  const count = (pages: number | null) => (pages === null ? 'Not recorded' : formatCount(pages));
  return (
    <Panel title="Records">
      <DefinitionList
        items={[
          { term: 'Pages supplied', value: count(pagesSupplied) },
          { term: 'Pages reviewed', value: count(pagesReviewed) },
          ...(pagesSupplied !== null && pagesReviewed !== null
            ? [{ term: 'Reviewed of supplied', value: formatCountOf(pagesReviewed, pagesSupplied) }]
            : []),
        ]}
      />
    </Panel>
  );
}

/** The fee as recorded. */
export function FeePanel({ fee }: { fee: ExaminationDetail['fee'] }) {
  return (
    <Panel title="Fee">
      <DefinitionList
        items={[
          { term: 'Amount', value: fee?.amountUsd == null ? 'Not recorded' : formatUsd(fee.amountUsd) },
          ...(fee?.billingCode == null ? [] : [{ term: 'Billing code', value: fee.billingCode }]),
        ]}
      />
    </Panel>
  );
}
