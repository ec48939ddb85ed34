import { useParams } from 'react-router';
import { DraftsPanel } from '../drafts/index.js';

/** The papers that are drafted from a matter: rebuttal, chronology, narrative, preparation sheet. */
export function MatterDraftsPage() {
  const { id = '' } = useParams();
  return <DraftsPanel matterId={id} />;
}
