/** Text of a report, or of whoever wrote a reading, for the eye: characters that turn the direction of reading round, or that nobody sees, are shown by their name. */

/** Unicode's control and formatting characters. */
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;
/** Those that belong to ordinary text: ends of lines, tabs, soft hyphens, what joins letters and pictures. */
const ORDINARY: ReadonlySet<string> = new Set(['\n', '\r', '\t', '\u00ad', '\u200c', '\u200d']);

export function shown(text: string): string {
  return text.replace(CONTROLS, (each) => (ORDINARY.has(each) ? each : `[${nameOf(each)}]`));
}

/** Whether a character is shown by its name. */
export function isNamed(character: string): boolean {
  return shown(character) !== character;
}

export function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text by code points, the unit in which readings count. */
export class PointText {
  readonly #points: readonly string[] | undefined;
  readonly text: string;
  readonly length: number;

  constructor(text: string) {
    this.text = text;
    this.#points = /[\ud800-\udfff]/.test(text) ? Array.from(text) : undefined;
    this.length = this.#points?.length ?? text.length;
  }

  slice(start: number, end: number): string {
    return this.#points?.slice(start, end).join('') ?? this.text.slice(start, end);
  }
}
