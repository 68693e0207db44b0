/** Characters that show nothing themselves and steer what shows the text: escape codes (C0, C1), marks and overrides of direction, line separators. */

/** All of them but tab and line feed; a regular expression with the flag `g`. */
export const STEERING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** For eyes: each is shown as U+FFFD, but for the marks that only say which way a neighbour is written. */
export function withoutSteering(text: string): string {
  return text.replace(STEERING, (found) => (MARKS.has(found) ? '' : '\ufffd'));
}

/** JSON that says the same in escapes: `\u009b` for the character. JSON has no such character outside its strings. */
export function escapeSteering(json: string): string {
  return json.replace(STEERING, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const MARKS: ReadonlySet<string> = new Set(['\u061c', '\u200e', '\u200f']);
