import { useQuery } from '@apollo/client/react';
import { Anchor, Badge, SimpleGrid, Stack } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { ExaminationDocument, type ExaminationQuery } from '../../generated/graphql.js';
import { formatDate, formatInstantDay } from '../../lib/format-date.js';
import { DefinitionList } from '../../ui/definition-list.js';
import { DemonstrationPill } from '../../ui/demonstration-pill.js';
import { LoadFailed } from '../../ui/load-failed.js';
import { NotFound } from '../../ui/not-found.js';
import { PageHeader } from '../../ui/page-header.js';
import { Panel } from '../../ui/panel.js';
import { PageSkeleton } from '../../ui/skeletons.js';
import { usePermission } from '../identity/session.js';
import { FoundationCard, TimingPanel } from '../scrutiny/index.js';
import { FeePanel, RecordsPanel } from './examination-measures.js';
import { examKindLabel, sideLabel } from '../../lib/vocabulary.js';
import { ExaminationSources } from './examination-sources.js';
import { OpinionsPanel } from './opinions-panel.js';

/** One examination as the firm's files have it. */
export type ExaminationDetail = NonNullable<ExaminationQuery['examination']>;

/** One examination: who was asked by whom, what was recorded and concluded, and which record it came from. */
export function ExaminationPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(ExaminationDocument, { variables: { id } });
  if (error && !data)
    return <LoadFailed error={error} what="this examination" onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton label="the examination" />;
  const { examination } = data;
  if (!examination) return <NotFound what="This examination" />;
  const title = `${examKindLabel[examination.kind]} of ${formatDate(examination.examinedOn)}`;
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={`${title} - Examination`}
        marks={
          <>
            {examination.isDuplicate && <Badge>Duplicate, not counted</Badge>}
            {examination.examiner.isDemonstration && <DemonstrationPill />}
          </>
        }
        lead={
          <>
            By{' '}
            <Anchor
              inherit
              underline="always"
              component={Link}
              to={`/examiners/${encodeURIComponent(examination.examiner.id)}`}
            >
              {examination.examiner.displayName}
            </Anchor>
            {examination.appearance.nameAsWritten !== examination.examiner.displayName &&
              `, written “${examination.appearance.nameAsWritten}”`}
          </>
        }
      />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <PartiesPanel examination={examination} />
          <RetentionPanel examination={examination} />
          <TimingPanel examinationId={examination.id} />
          <RecordsPanel records={examination.records} />
        </SimpleGrid>
        <OpinionsPanel opinions={examination.opinions} />
        <FoundationCard examinationId={examination.id} />
        <ExaminationSources examinationId={examination.id} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <FeePanel fee={examination.fee} />
          <SourcePanel examination={examination} />
        </SimpleGrid>
      </Stack>
    </>
  );
}

function PartiesPanel({ examination }: { examination: ExaminationDetail }) {
  const { matter, claimant } = examination;
  const maySeeClaimant = usePermission('CLAIMANT_READ');
  return (
    <Panel title="Matter">
      <DefinitionList
        items={[
          {
            term: 'Reference',
            value: matter ? (
              <Anchor
                inherit
                underline="always"
                component={Link}
                to={`/matters/${encodeURIComponent(matter.id)}`}
              >
                {matter.reference}
              </Anchor>
            ) : (
              'Not recorded'
            ),
          },
          {
            term: 'Claimant',
            value: claimant ? claimant.fullName : maySeeClaimant ? 'Not recorded' : 'Not shown to your role',
          },
          ...(claimant?.bornOn == null ? [] : [{ term: 'Born', value: formatDate(claimant.bornOn) }]),
          ...(matter?.injuredOn == null
            ? []
            : [{ term: 'Date of injury', value: formatDate(matter.injuredOn) }]),
          ...(matter?.forum == null ? [] : [{ term: 'Forum', value: matter.forum }]),
        ]}
      />
    </Panel>
  );
}

function RetentionPanel({ examination }: { examination: ExaminationDetail }) {
  const { side, carrier, lawFirm, attorney, vendor } = examination;
  const nameOf = (organisation: { readonly name: string } | null) => organisation?.name ?? 'Not recorded';
  return (
    <Panel title="Retention">
      <DefinitionList
        items={[
          { term: 'Retained by', value: sideLabel[side] },
          { term: 'Carrier', value: nameOf(carrier) },
          { term: 'Law firm', value: nameOf(lawFirm) },
          { term: 'Attorney', value: nameOf(attorney) },
          { term: 'Vendor', value: nameOf(vendor) },
        ]}
      />
    </Panel>
  );
}

function SourcePanel({ examination }: { examination: ExaminationDetail }) {
  const { source, notes } = examination;
  return (
    <Panel title="Source">
      <DefinitionList
        items={[
          {
            term: 'Record',
            value: source ? (
              <>
                {source.recordNumber} of{' '}
                <Anchor
                  inherit
                  underline="always"
                  component={Link}
                  to={`/imports/${encodeURIComponent(source.importBatch.id)}`}
                >
                  {source.importBatch.fileName}
                </Anchor>
                , imported {formatInstantDay(source.importBatch.createdAt)}
              </>
            ) : (
              'Entered by hand'
            ),
          },
          ...(notes === null || notes === '' ? [] : [{ term: 'Notes', value: notes }]),
        ]}
      />
    </Panel>
  );
}
