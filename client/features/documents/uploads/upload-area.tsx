import { DropArea } from './drop-area.js';
import { UploadList } from './upload-list.js';
import { useUploads } from './use-uploads.js';

/** Files in: where they are dropped, and how far each has got. */
export function UploadArea() {
  const uploads = useUploads();
  return (
    <section aria-label="Add documents" className="tr-no-print">
      <DropArea onFiles={uploads.add} />
      {uploads.uploads.length === 0 ? null : <UploadList {...uploads} />}
    </section>
  );
}
