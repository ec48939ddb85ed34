/** Offers the content to the reader as a file. */
export function saveFile(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  // The browser has taken its reference by the next task; until then the address has to live.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
