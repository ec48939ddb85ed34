/** Opens the palette; its code is usually there already, fetched after the first paint. */
export function openPalette(): void {
  void import('./palette-store.js').then(({ palette }) => palette.open());
}
