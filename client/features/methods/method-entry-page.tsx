import { useParams } from 'react-router';
import { MeasurePage } from './measure-page.js';
import { isMeasureId } from './method-address.js';
import { MethodPage } from './method-page.js';

/** One measure or one method, by the id in the address. */
export function MethodEntryPage() {
  const { id = '' } = useParams();
  return isMeasureId(id) ? <MeasurePage id={id} /> : <MethodPage id={id} />;
}
