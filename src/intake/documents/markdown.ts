/** Takes Markdown and gives its blocks as read, without its marks, and what its front matter says. */

import { webAddress } from '../../model/web-address.js';
import type { DocumentText, Metadata } from '../text/arrived-text.js';
import { blocksOf } from './blocks.js';
import { domOf } from './dom.js';
import { dayOf, languageTag } from './metadata.js';
import { withLf } from './plain-text.js';

export async function markdownText(raw: string): Promise<DocumentText> {
  const { fields, body } = frontMatter(withLf(raw));
  const { marked } = await import('marked');
  const document = await domOf(await marked.parse(body, { async: true }));
  return { ...metadataOfFields(fields), blocks: blocksOf(document.body).map(({ text }) => ({ text })) };
}

type Fields = ReadonlyMap<string, string>;

/** Plain `name: value` lines between two lines of three dashes; what is nested in it is left alone. */
function frontMatter(text: string): { readonly fields: Fields; readonly body: string } {
  const [all, inner] = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text) ?? [];
  if (all === undefined || inner === undefined) return { fields: new Map(), body: text };
  const fields = new Map<string, string>();
  for (const line of inner.split('\n')) {
    const [, name, value] = /^([A-Za-z][\w-]*)\s*:\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    fields.set(name.toLowerCase(), value.trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { fields, body: text.slice(all.length) };
}

function metadataOfFields(fields: Fields): Metadata {
  const [title, publisher, author] = ['title', 'publisher', 'author'].map((name) => fields.get(name));
  const date = dayOf(fields.get('date'));
  const language = languageTag(fields.get('language') ?? fields.get('lang'));
  const address = webAddress(fields.get('address') ?? fields.get('url') ?? fields.get('source'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { authors: [author] }),
    ...(date === undefined ? {} : { date: { edtf: date, basis: 'stated', from: 'the front matter' } }),
    ...(language === undefined ? {} : { language }),
    ...(address === undefined ? {} : { address }),
  };
}
