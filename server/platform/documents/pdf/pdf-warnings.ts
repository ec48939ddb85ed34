/**
 * Runs the work and answers whether pdfjs left a picture out for its size, of which it tells on the console alone. The
 * console is silent meanwhile: warnings quote the file, and what a file holds is not for logs.
 */
export async function listeningForLeftOutPictures<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly hasLeftOut: boolean }> {
  const { log, warn } = console;
  let hasLeftOut = false;
  const listen = (...words: readonly unknown[]): void => {
    hasLeftOut ||= words.some((word) => String(word).includes('exceeded maximum allowed size'));
  };
  Object.assign(console, { log: listen, warn: listen });
  try {
    return { result: await work(), hasLeftOut };
  } finally {
    Object.assign(console, { log, warn });
  }
}
