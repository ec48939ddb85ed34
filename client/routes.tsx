import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageCrashed } from './features/shell/page-crashed.js';
import { ShellSkeleton } from './features/shell/shell-skeleton.js';
import type { Permission } from './generated/graphql.js';
import { NotFound } from './ui/not-found.js';
import { PageSkeleton } from './ui/skeletons.js';
import { RequirePermission } from './features/identity/session.js';

/** A page whose code is fetched on first visit. With a permission, members without it see "not found". */
function page(path: string, load: () => Promise<ComponentType>, permission?: Permission): RouteObject {
  return {
    path,
    HydrateFallback: PageSkeleton,
    lazy: async () => {
      const Page = await load();
      if (permission === undefined) return { Component: Page };
      return {
        element: (
          <RequirePermission permission={permission}>
            <Page />
          </RequirePermission>
        ),
      };
    },
  };
}

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
              page(
                '/matters/:id',
                async () => (await import('./features/matters/matter-page.js')).MatterPage,
                'MATTER_READ',
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
