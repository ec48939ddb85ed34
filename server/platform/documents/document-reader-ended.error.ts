/** The reader was closed, or its process died of something that is not the file's fault. The file can be read again. */
export class DocumentReaderEndedError extends Error {
  override readonly name = 'DocumentReaderEndedError';
}
