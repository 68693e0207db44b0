/** The sources that reports may have in common, in lines: what stands word for word in both, here and there. */
import type { ReadPassage, SharedWith } from '../../reading/reading.js';
import type { Verdict } from '../../review/decisions.js';
import { sayCounted } from '../../review/sources/counted-in-each.js';
import { count } from '../../words/phrases.js';
import { paragraph } from '../terminal/layout.js';
import { paint } from '../terminal/terminal.js';

export interface WaitingSource {
  readonly id: string;
  readonly decided: Verdict | 'undecided';
  readonly label: string;
  readonly iri?: string;
  /** Whoever says something in these words and has no name: one in all reports that have them, or in this one alone. */
  readonly commonSpeakers: readonly string[];
  readonly ownSpeakers: readonly string[];
  readonly sharedWith: readonly (Omit<SharedWith, 'here' | 'there'> & {
    readonly title?: string;
    readonly passages: readonly { readonly here: Told; readonly there: Told }[];
  })[];
}

export type Told = ReadPassage & { readonly text?: string };

/** Passages that are shown of each. */
const SHOWN = 3;
/** Characters of a passage that are shown from its front and its end. */
const EDGE = 90;

export function sourceLines(sources: readonly WaitingSource[], report: string, width: number): string[] {
  return sources.flatMap(({ id, decided, sharedWith, commonSpeakers, ownSpeakers }) => [
    ...sharedWith.flatMap(({ report: other, share, title, passages }, at) => [
      ...paragraph(
        `${Math.floor(share * 100)} % of it stands word for word in report ${other}${title === undefined ? '' : `, “${title}”`}${decided === 'undecided' ? '' : ` ${paint.dim(`[${decided}]`)}`}`,
        width,
        at === 0 ? `${paint.bold(id)}  ` : '    ',
        '    ',
      ),
      ...passages
        .slice(0, SHOWN)
        .flatMap(({ here, there }) => [
          ...passageLines('here', here, width),
          ...passageLines('there', there, width),
        ]),
      ...(passages.length > SHOWN ? [`    and ${count(passages.length - SHOWN, 'passage')} more`] : []),
    ]),
    ...(decided === 'accepted'
      ? []
      : paragraph(
          `claimgraph accept ${report} ${id}: they have it from one source, and count as one origin of what they say there themselves${sayCounted({ once: commonSpeakers, inEach: ownSpeakers }, '; ')}`,
          width,
          '    ',
        )),
    '',
  ]);
}

function passageLines(where: string, { start, end, text }: Told, width: number): string[] {
  const told = text === undefined ? '' : `: “${shortened(text)}”`;
  return paragraph(`${where}, ${start} to ${end}${told}`, width, '    ', '      ');
}

function shortened(text: string): string {
  if (text.length <= 2 * EDGE) return text;
  return `${text.slice(0, EDGE).replace(/\s\S*$/, '')} … ${text.slice(-EDGE).replace(/^\S*\s/, '')}`;
}
