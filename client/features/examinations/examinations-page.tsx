import { useQuery } from '@apollo/client/react';
import { ExaminationFilterChoicesDocument } from '../../generated/graphql.js';
import { PageHeader } from '../../ui/page-header.js';
import { useViewer } from '../identity/session.js';
import { isFiltered } from './examination-filter.js';
import { ExaminationList } from './examination-list.js';
import { FilterBar } from './filter-bar.js';
import { useExaminationFilter } from './use-examination-filter.js';

/** As many organisations as one page of a connection holds. */
const MOST_CHOICES = 100;
const YEARS_ON_OFFER = 15;

/** Every examination in the firm's files, under filters. */
export function ExaminationsPage() {
  const [filter, setFilter] = useExaminationFilter();
  const { firm } = useViewer();
  const { data } = useQuery(ExaminationFilterChoicesDocument, { variables: { first: MOST_CHOICES } });
  const thisYear = new Date().getFullYear();
  return (
    <>
      <PageHeader
        title="Examinations"
        lead={`Every examination in the files of ${firm.name}, newest first.`}
      />
      <FilterBar
        filter={filter}
        onChange={setFilter}
        years={Array.from({ length: YEARS_ON_OFFER }, (_, index) => thisYear - index)}
        carriers={data?.carriers?.edges.map((edge) => edge.node) ?? []}
        lawFirms={data?.lawFirms?.edges.map((edge) => edge.node) ?? []}
        outcome={isFiltered(filter) ? 'Filters are set.' : 'All years, kinds, sides and organisations.'}
      />
      <ExaminationList filter={filter} figureKey="" isExaminerShown />
    </>
  );
}
