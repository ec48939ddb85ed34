const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1 January 1980, 00:00: the earliest that the format can say. */
const NO_TIME = 0;
const NO_DATE = 0x21;

/**
 * The same archive without the moment at which it was packed, so that the same contents are the same bytes. For
 * archives of our own making: no comment at the end, and under four gigabytes.
 */
export function undatedZip(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new TypeError('Not an archive of ours.');
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== CENTRAL_HEADER) throw new TypeError('A damaged archive directory.');
    const local = view.getUint32(entry + 42, true);
    if (view.getUint32(local, true) !== LOCAL_HEADER) throw new TypeError('A damaged archive entry.');
    view.setUint16(entry + 12, NO_TIME, true);
    view.setUint16(entry + 14, NO_DATE, true);
    view.setUint16(local + 10, NO_TIME, true);
    view.setUint16(local + 12, NO_DATE, true);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
  return bytes;
}
