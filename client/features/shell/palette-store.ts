import { createSpotlight } from '@mantine/spotlight';

const [store, actions] = createSpotlight();

/** The state of the palette: whether it is open, and which line Enter would follow. */
export const paletteStore = store;

/** Opens, closes and toggles the palette from anywhere. */
export const palette = actions;

/**
 * Marks the first line, so that Enter follows the best match without an arrow key. The component keeps its mark
 * as an attribute of the line and its position in the store, and offers no other way to set both.
 */
export function selectFirstLine(): void {
  const state = paletteStore.getState();
  const list = state.listId === '' ? null : document.getElementById(state.listId);
  const first = list?.querySelector('[data-action]');
  if (!first) return;
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((current) => ({ ...current, selected: 0 }));
}
