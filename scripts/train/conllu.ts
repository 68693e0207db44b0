/** Takes CoNLL-U, gzipped or plain, gives its sentences: words with their gold analysis, text, breaks. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A gold word. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
  readonly continues: boolean;
}

/** A gold sentence; `tokens` are the surface tokens (a multiword token is one). */
export interface GoldSentence {
  readonly words: readonly GoldWord[];
  readonly tokens: readonly { readonly form: string; readonly spaceAfter: boolean; readonly words: number }[];
  readonly text: string;
  readonly newDocument: boolean;
  readonly newParagraph: boolean;
}

const NO_SPACE = /(?:^|\|)SpaceAfter=No(?:\||$)/u;

function readSentence(block: string): GoldSentence {
  const words: GoldWord[] = [];
  const tokens: { form: string; spaceAfter: boolean; words: number }[] = [];
  let text = '';
  let newDocument = false;
  let newParagraph = false;
  let multiwordEnd = 0;
  let multiwordStart = 0;
  let multiwordSpace = true;
  for (const line of block.split('\n')) {
    if (line.startsWith('#')) {
      if (line.startsWith('# text =')) text = line.slice(9);
      if (line.startsWith('# newdoc')) newDocument = true;
      if (line.startsWith('# newpar') && !line.startsWith('# newpar_block')) newParagraph = true;
      continue;
    }
    const columns = line.split('\t');
    if (columns.length < 10) continue;
    const id = columns[0]!;
    const spaceAfter = !NO_SPACE.test(columns[9]!);
    if (id.includes('.')) continue;
    if (id.includes('-')) {
      const [from, to] = id.split('-').map(Number);
      multiwordStart = from!;
      multiwordEnd = to!;
      multiwordSpace = spaceAfter;
      tokens.push({ form: columns[1]!, spaceAfter, words: to! - from! + 1 });
      continue;
    }
    const number = Number(id);
    const inside = number <= multiwordEnd;
    if (!inside) tokens.push({ form: columns[1]!, spaceAfter, words: 1 });
    words.push({
      form: columns[1]!,
      lemma: columns[2]!,
      upos: columns[3]!,
      xpos: columns[4]!,
      feats: columns[5]!,
      head: Number(columns[6]),
      deprel: columns[7]!,
      spaceAfter: inside ? number === multiwordEnd && multiwordSpace : spaceAfter,
      continues: inside && number > multiwordStart,
    });
  }
  return { words, tokens, text, newDocument, newParagraph };
}

/** Reads a file of a treebank. */
export function readTreebank(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const content = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return content
    .split(/\n\n+/u)
    .filter((block) => block.includes('\t'))
    .map(readSentence);
}
