import { useHotkeys, useLocalStorage } from '@mantine/hooks';
import type { RefObject } from 'react';

const STORAGE_KEY = 'trackrecord.single-key-shortcuts';

/** Whether single-key shortcuts are on: a person who dictates must be able to switch them off. */
export function useSingleKeyShortcuts(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useLocalStorage({ key: STORAGE_KEY, defaultValue: true });
  return [isOn, setOn];
}

/** Lets "/" focus the page's own search field, or the given one where the page has none. Returns whether it is on. */
export function useSearchKey(fallback: RefObject<HTMLInputElement | null>): boolean {
  const [isOn] = useSingleKeyShortcuts();
  const focusSearch = () => {
    const own = document.querySelector<HTMLInputElement>('main input[data-page-search]');
    (own ?? fallback.current)?.focus();
  };
  useHotkeys(isOn ? [['/', focusSearch, { preventDefault: true }]] : []);
  return isOn;
}
