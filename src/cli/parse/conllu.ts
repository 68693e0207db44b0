/** CoNLL-U: takes a parsed sentence and gives its block as the Universal Dependencies format has it. */
import type { Sentence, Token } from '../../language/types.js';

/**
 * The lines of one sentence, with the blank line at its end (universaldependencies.org/format.html). Words of one
 * surface token (`do`, `n't`) stand under a range line. `start_char` and `end_char` in MISC are code points of
 * the text. Comments come first, without their `# `.
 */
export function conlluBlock(sentence: Sentence, text: string, comments: readonly string[]): string {
  const lines = [...comments.map((comment) => `# ${oneLine(comment)}`), `# text = ${oneLine(text)}`];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; ) {
    let next = at + 1;
    while (next < tokens.length && tokens[next]!.continues) next += 1;
    const word = tokens.slice(at, next);
    if (word.length > 1) lines.push(rangeLine(word, at));
    for (const [k, token] of word.entries()) lines.push(tokenLine(token, at + k + 1, word.length > 1));
    at = next;
  }
  return `${lines.join('\n')}\n\n`;
}

function rangeLine(word: readonly Token[], at: number): string {
  const last = word.at(-1)!;
  const misc = [...(last.spaceAfter ? [] : ['SpaceAfter=No']), ...place(word[0]!.start, last.end)].join('|');
  const form = word.map((token) => token.form).join('');
  return [`${at + 1}-${at + word.length}`, field(form), '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
}

function tokenLine(token: Token, id: number, inRange: boolean): string {
  const spacing = token.spaceAfter || inRange ? [] : ['SpaceAfter=No'];
  const { form, lemma, upos, xpos, feats, head, deprel } = token;
  const misc = [...spacing, ...place(token.start, token.end)].join('|');
  return [id, field(form), field(lemma), upos, field(xpos), feats ?? '_', head, deprel, '_', misc].join('\t');
}

function place(start: number, end: number): readonly string[] {
  return [`start_char=${start}`, `end_char=${end}`];
}

function field(text: string): string {
  return text === '' ? '_' : oneLine(text);
}

/** No field and no comment may hold a tab or a line break. */
function oneLine(text: string): string {
  return text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
}
