import { withOwner, type Database } from '../../platform/database/index.js';
import { addDocument, type DocumentServices } from '../documents/index.js';
import { can, Permission } from '../identity/index.js';
import { demonstrationMembers, type DemonstrationMember } from './demonstration-member.queries.js';
import type { FirmSlug } from './demonstration-pools.js';
import { demonstrationReports, type PageRenderer } from './reports/demonstration-reports.js';

const REQUEST_ID = 'demonstration';
const FOLDER = 'Demonstration reports';

/**
 * Files the invented reports of the demonstration firms, which are then read in line like any upload. A firm that has
 * a document already is left alone. Servers that start together wait for each other.
 *
 * @param options.today the last day of the logs, YYYY-MM-DD.
 */
export async function loadDemonstrationDocuments(
  services: DocumentServices,
  options: {
    readonly ownerUrl: string;
    readonly today: string;
    readonly renderPages: PageRenderer;
    readonly log: (line: string) => void;
  },
): Promise<void> {
  await withOwner(options.ownerUrl, async (owner) => {
    await owner.query("select pg_advisory_lock(hashtextextended('trackrecord:demonstration', 0))");
    const keepers = await emptyHandedKeepers(services.database);
    if (keepers.size === 0) return;
    const reports = await demonstrationReports(options);
    let filed = 0;
    for (const { firm, fileName, bytes } of reports) {
      const keeper = keepers.get(firm);
      if (keeper === undefined) continue;
      await addDocument(services, keeper.principal, { name: fileName, folder: FOLDER, bytes });
      filed += 1;
    }
    options.log(`Demonstration: ${filed} invented reports are being read`);
  });
}

/** Who files a firm's reports, for each demonstration firm that has none yet. */
async function emptyHandedKeepers(database: Database): Promise<Map<FirmSlug, DemonstrationMember>> {
  const keepers = new Map<FirmSlug, DemonstrationMember>();
  for (const member of (await demonstrationMembers(database, REQUEST_ID)) ?? []) {
    const { slug, principal } = member;
    if (keepers.has(slug) || !can(principal.role, Permission.DOCUMENT_WRITE)) continue;
    const hasDocuments = await database.withFirm(principal, 'read', async (unitOfWork) => {
      const rows = await unitOfWork.query(
        'select 1 from source_document where firm_id = $1 and uploaded_by is not null limit 1',
        [principal.firmId],
      );
      return rows.length > 0;
    });
    if (!hasDocuments) keepers.set(slug, member);
  }
  return keepers;
}
