import { usePermission } from '../../identity/session.js';
import { RepeatedPassages } from '../../passages/index.js';
import { ProfileSection } from './profile-section.js';

/** Wording that stands in several of the examiner's reports. Members who see no documents see no passages. */
export function PassagesSection({ examinerId }: { readonly examinerId: string }) {
  if (!usePermission('DOCUMENT_READ')) return null;
  return (
    <ProfileSection
      id="passages"
      title="Identical passages"
      lead="Wording that stands in several reports of your firm, with how many it stands in. The filters of this page do not change it."
    >
      <RepeatedPassages examinerId={examinerId} />
    </ProfileSection>
  );
}
