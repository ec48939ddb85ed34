import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageCrashed } from './features/shell/page-crashed.js';
import { ShellSkeleton } from './features/shell/shell-skeleton.js';
import type { Permission } from './generated/graphql.js';
import { NotFound } from './ui/not-found.js';
import { PageSkeleton } from './ui/skeletons.js';
import { RequirePermission } from './features/identity/session.js';

/** A page's code, fetched on first visit. With a permission, members without it see "not found". */
function lazyPage(load: () => Promise<ComponentType>, permission?: Permission) {
  return async () => {
    const Page = await load();
    if (permission === undefined) return { Component: Page };
    return {
      element: (
        <RequirePermission permission={permission}>
          <Page />
        </RequirePermission>
      ),
    };
  };
}

/** A page at an address of its own. */
function page(path: string, load: () => Promise<ComponentType>, permission?: Permission): RouteObject {
  return { path, HydrateFallback: PageSkeleton, lazy: lazyPage(load, permission) };
}

/** The parts of a matter's workspace; the first stands at the matter's own address. */
const matterParts: RouteObject[] = [
  {
    index: true,
    HydrateFallback: PageSkeleton,
    lazy: lazyPage(async () => (await import('./features/matters/overview-page.js')).MatterOverviewPage),
  },
  page(
    'opinions',
    async () => (await import('./features/matters/opinions-page.js')).MatterOpinionsPage,
    'CLAIMANT_READ',
  ),
  page(
    'examinations',
    async () => (await import('./features/matters/examinations-page.js')).MatterExaminationsPage,
    'EXAMINATION_READ',
  ),
  page(
    'pharmacy',
    async () => (await import('./features/matters/pharmacy-page.js')).MatterPharmacyPage,
    'CLAIMANT_READ',
  ),
  page(
    'drafts',
    async () => (await import('./features/matters/drafts-page.js')).MatterDraftsPage,
    'CLAIMANT_READ',
  ),
  page('rules', async () => (await import('./features/matters/rules-page.js')).MatterRulesPage),
];

/** Every address of the dashboard. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: PageCrashed,
    children: [
      page('/sign-in', async () => (await import('./features/identity/sign-in-page.js')).SignInPage),
      page(
        '/invitation/:token',
        async () => (await import('./features/identity/accept-invitation-page.js')).AcceptInvitationPage,
      ),
      {
        HydrateFallback: ShellSkeleton,
        lazy: async () => ({ Component: (await import('./features/shell/shell.js')).Shell }),
        children: [
          {
            ErrorBoundary: PageCrashed,
            children: [
              page('/', async () => (await import('./features/home/home-page.js')).HomePage),
              page(
                '/examiners',
                async () =>
                  (await import('./features/examiners/search/examiner-search-page.js')).ExaminerSearchPage,
                'EXAMINER_READ',
              ),
              page(
                '/examiners/unusual',
                async () =>
                  (await import('./features/examiners/unusual/unusual-findings-page.js')).UnusualFindingsPage,
                'EXAMINATION_READ',
              ),
              page(
                '/examiners/:id',
                async () =>
                  (await import('./features/examiners/profile/examiner-profile-page.js')).ExaminerProfilePage,
                'EXAMINER_READ',
              ),
              page(
                '/examiners/:id/examinations',
                async () =>
                  (await import('./features/examiners/profile/figure-examinations-page.js'))
                    .FigureExaminationsPage,
                'EXAMINATION_READ',
              ),
              page(
                '/examiners/:id/disclosures',
                async () => (await import('./features/disclosures/disclosures-page.js')).DisclosuresPage,
                'DOCUMENT_READ',
              ),
              page(
                '/examiners/:id/testimony',
                async () => (await import('./features/testimony/testimony-page.js')).ExaminerTestimonyPage,
                'DOCUMENT_READ',
              ),
              page(
                '/examinations',
                async () => (await import('./features/examinations/examinations-page.js')).ExaminationsPage,
                'EXAMINATION_READ',
              ),
              page(
                '/examinations/:id',
                async () => (await import('./features/examinations/examination-page.js')).ExaminationPage,
                'EXAMINATION_READ',
              ),
              page(
                '/matters',
                async () => (await import('./features/matters/matters-page.js')).MattersPage,
                'MATTER_READ',
              ),
              {
                path: '/matters/:id',
                HydrateFallback: PageSkeleton,
                lazy: lazyPage(
                  async () => (await import('./features/matters/matter-page.js')).MatterPage,
                  'MATTER_READ',
                ),
                children: matterParts,
              },
              page(
                '/treaters',
                async () => (await import('./features/treating/treaters-page.js')).TreatersPage,
                'CLAIMANT_READ',
              ),
              page(
                '/treaters/:id',
                async () => (await import('./features/treating/treater-page.js')).TreaterPage,
                'CLAIMANT_READ',
              ),
              page(
                '/matters/:id/drafts/:draftId',
                async () => (await import('./features/drafts/index.js')).DraftPage,
                'CLAIMANT_READ',
              ),
              page(
                '/outlines',
                async () => (await import('./features/outlines/outlines-page.js')).OutlinesPage,
                'WORK_PRODUCT_READ',
              ),
              page(
                '/outlines/:id',
                async () => (await import('./features/outlines/outline-page.js')).OutlinePage,
                'WORK_PRODUCT_READ',
              ),
              page(
                '/exhibits/:id',
                async () => (await import('./features/exhibits/index.js')).ExhibitPage,
                'WORK_PRODUCT_READ',
              ),
              page(
                '/panels',
                async () => (await import('./features/panels/panels-page.js')).PanelsPage,
                'WORK_PRODUCT_READ',
              ),
              page(
                '/panels/:id',
                async () => (await import('./features/panels/panel-page.js')).PanelPage,
                'WORK_PRODUCT_READ',
              ),
              page(
                '/imports',
                async () => (await import('./features/ingestion/imports-page.js')).ImportsPage,
                'IMPORT_READ',
              ),
              page(
                '/imports/new',
                async () => (await import('./features/ingestion/new-import-page.js')).NewImportPage,
                'IMPORT_WRITE',
              ),
              page(
                '/imports/:id',
                async () => (await import('./features/ingestion/import-page.js')).ImportPage,
                'IMPORT_READ',
              ),
              page(
                '/documents',
                async () => (await import('./features/documents/documents-page.js')).DocumentsPage,
                'DOCUMENT_READ',
              ),
              page(
                '/documents/:id',
                async () => (await import('./features/documents/document-page.js')).DocumentPage,
                'DOCUMENT_READ',
              ),
              page(
                '/review',
                async () => (await import('./features/review/review-queue-page.js')).ReviewQueuePage,
                'DOCUMENT_READ',
              ),
              page(
                '/review/:documentId',
                async () => (await import('./features/review/review-page.js')).ReviewPage,
                'DOCUMENT_READ',
              ),
              page(
                '/transcripts',
                async () => (await import('./features/transcripts/transcripts-page.js')).TranscriptsPage,
                'DOCUMENT_READ',
              ),
              page(
                '/transcripts/:id',
                async () => (await import('./features/transcripts/transcript-page.js')).TranscriptPage,
                'DOCUMENT_READ',
              ),
              page(
                '/identity',
                async () =>
                  (await import('./features/examiners/identity-review/identity-review-page.js'))
                    .IdentityReviewPage,
                'EXAMINER_READ',
              ),
              page(
                '/members',
                async () => (await import('./features/identity/members/members-page.js')).MembersPage,
                'MEMBER_READ',
              ),
              page(
                '/audit',
                async () => (await import('./features/identity/audit/audit-page.js')).AuditPage,
                'AUDIT_READ',
              ),
              page(
                '/settings/reading',
                async () =>
                  (await import('./features/review/settings/reading-settings-page.js')).ReadingSettingsPage,
                'DOCUMENT_READ',
              ),
              page(
                '/settings/pool',
                async () => (await import('./features/pool/pool-settings-page.js')).PoolSettingsPage,
                'POOL_MANAGE',
              ),
              page(
                '/rules',
                async () => (await import('./features/rules/rules-page.js')).RulesPage,
                'MATTER_READ',
              ),
              page('/methods', async () => (await import('./features/methods/methods-page.js')).MethodsPage),
              page(
                '/methods/:id',
                async () => (await import('./features/methods/method-entry-page.js')).MethodEntryPage,
              ),
              page('/account', async () => (await import('./features/identity/account-page.js')).AccountPage),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
]);
