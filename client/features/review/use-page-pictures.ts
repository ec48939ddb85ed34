import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { DocumentOpenDocument } from '../../generated/graphql.js';

/** The picture of a page: asked for, there, or not to be had. */
export type PagePicture =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed' };

const LOADING: PagePicture = { kind: 'loading' };

/**
 * Pictures of a document's pages. Each is fetched when it is first shown and kept until the document is left, because
 * its link works for five minutes only. They live in this window's memory and in no cache.
 */
export function usePagePictures(documentId: string) {
  const [askForLink] = useMutation(DocumentOpenDocument);
  const [pictures, setPictures] = useState<ReadonlyMap<number, PagePicture>>(new Map());
  const asked = useRef(new Set<number>());
  const urls = useRef<string[]>([]);
  useEffect(() => {
    const held = urls.current;
    return () => held.forEach((url) => URL.revokeObjectURL(url));
  }, []);

  const put = (page: number, picture: PagePicture) => setPictures((all) => new Map(all).set(page, picture));
  const fetchPicture = async (page: number): Promise<string> => {
    const { data } = await askForLink({ variables: { input: { id: documentId, page } } });
    const url = data?.documentLink?.link?.url;
    if (url === undefined) throw new Error('There is no link to this page.');
    const response = await fetch(url);
    if (!response.ok) throw new Error('The link to this page leads nowhere.');
    const held = URL.createObjectURL(await response.blob());
    urls.current.push(held);
    return held;
  };
  const latest = useRef({ put, fetchPicture });
  useEffect(() => {
    latest.current = { put, fetchPicture };
  });
  const load = useCallback((page: number) => {
    if (asked.current.has(page)) return;
    asked.current.add(page);
    latest.current.fetchPicture(page).then(
      (url) => latest.current.put(page, { kind: 'ready', url }),
      () => latest.current.put(page, { kind: 'failed' }),
    );
  }, []);
  const retry = useCallback(
    (page: number) => {
      asked.current.delete(page);
      latest.current.put(page, LOADING);
      load(page);
    },
    [load],
  );
  return { pictureOf: (page: number): PagePicture => pictures.get(page) ?? LOADING, load, retry };
}

export type PagePictures = ReturnType<typeof usePagePictures>;
