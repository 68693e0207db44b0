/** Sends what a person brings to the server: files, a text, an address, one after the other. */
import type { Brought, Source } from '../../../../src/desk/brought.js';
import { ask } from '../../browser/ask.js';

/** What is said of a report by whoever brings it. */
export type Details = Readonly<
  Record<'title' | 'publisher' | 'author' | 'date' | 'language' | 'address' | 'id', string>
>;

export const NO_DETAILS: Details = {
  title: '',
  publisher: '',
  author: '',
  date: '',
  language: '',
  address: '',
  id: '',
};

/** What became of one source. */
export type Outcome =
  | { readonly is: 'done'; readonly name: string; readonly brought: Brought }
  | { readonly is: 'refused'; readonly name: string; readonly why: string };

/** What was typed or pasted: an address where it is one and nothing else. */
export function isAddress(typed: string): boolean {
  return /^https?:\/\/\S+$/i.test(typed.trim());
}

export async function bringTyped(typed: string, details: Details): Promise<Outcome> {
  const source: Source = isAddress(typed) ? { address: typed.trim() } : { pasted: typed };
  return send(isAddress(typed) ? typed.trim() : 'What was pasted', async () => source, details);
}

export async function bringFile(file: File, details: Details): Promise<Outcome> {
  const source = async (): Promise<Source> => ({
    file: file.name,
    type: file.type,
    base64: base64(new Uint8Array(await file.arrayBuffer())),
  });
  return send(file.name, source, details);
}

async function send(name: string, source: () => Promise<Source>, given: Details): Promise<Outcome> {
  try {
    return { is: 'done', name, brought: await ask<Brought>('add', { ...(await source()), given }) };
  } catch (error) {
    return { is: 'refused', name, why: (error as Error).message };
  }
}

/** Bytes that are put together at once: more would be too many arguments. */
const PART = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PART)
    binary += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(binary);
}
