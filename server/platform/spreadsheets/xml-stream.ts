import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Names come without their namespace prefix: producers disagree on prefixes, not on local names. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Feeds a stream of XML to the handlers and yields after each chunk, so that the caller can hand on what the
 * handlers gathered. Entities of a document type are unknown to the parser, which fails on them by design.
 */
export async function* xmlChunks(stream: Readable, handlers: XmlHandlers): AsyncIterable<void> {
  const decoder = new StringDecoder('utf8');
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('opentag', (tag) => handlers.open(localName(tag.name), tag.attributes));
  if (handlers.text !== undefined) parser.on('text', handlers.text);
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('A part of an archive is read as bytes.');
    parser.write(decoder.write(chunk));
    yield;
  }
  parser.write(decoder.end()).close();
  yield;
}

/** Reads a small part to its end. */
export async function readXml(stream: Readable, handlers: XmlHandlers): Promise<void> {
  const chunks = xmlChunks(stream, handlers)[Symbol.asyncIterator]();
  while ((await chunks.next()).done !== true);
}

/** The value of an attribute, whatever prefix its producer gave it. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const prefixed = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return prefixed === undefined ? undefined : attributes[prefixed];
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
