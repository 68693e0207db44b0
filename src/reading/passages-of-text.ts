/** Takes a text once and gives its slices, their hashes and paragraphs by code points, quickly however often they are asked for. */
import { sha256Hex } from '../model/identifiers.js';
import type { Range } from '../model/range.js';
import { paragraphAt, paragraphs } from '../reports/passages.js';
import type { ReadPassage } from './reading.js';

export class PassagesOfText {
  readonly text: string;
  readonly #points: readonly string[] | undefined;
  readonly length: number;
  readonly paragraphs: readonly Range[];

  constructor(text: string) {
    this.text = text;
    // Without surrogates code units are code points.
    this.#points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : undefined;
    this.length = this.#points?.length ?? text.length;
    this.paragraphs = paragraphs(text);
  }

  holds({ start, end }: Range): boolean {
    return (
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= this.length
    );
  }

  slice({ start, end }: Range): string {
    return this.#points === undefined ? this.text.slice(start, end) : this.#points.slice(start, end).join('');
  }

  /** Number of the paragraph in which a passage begins; undefined between paragraphs. */
  paragraph({ start }: Range): number | undefined {
    return paragraphAt(this.paragraphs, start);
  }

  /** The passage with its hash and paragraph, as readings hold it. */
  passage({ start, end }: Range): ReadPassage {
    const paragraph = this.paragraph({ start, end });
    return {
      start,
      end,
      ...(paragraph === undefined ? {} : { paragraph }),
      sha256: sha256Hex(this.slice({ start, end })),
    };
  }
}
