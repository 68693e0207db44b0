/** Takes bytes of text and gives text: by byte order mark, declaration, UTF-8 where it is that, and at last a guess. */
import { FileError } from '../../model/errors.js';

/**
 * @param declared the charset that came with the text: of `Content-Type`, or of the page's own `<meta>`
 * @throws FileError where no charset fits.
 */
export async function decoded(bytes: Uint8Array, name: string, declared?: string): Promise<string> {
  const mark = byMark(bytes);
  if (mark !== undefined) return readAs(mark, bytes) ?? refuse(name);
  const utf8 = readAs('utf-8', bytes);
  // What is valid UTF-8 beyond ASCII is not anything else, whatever a server declares.
  if (utf8 !== undefined) return utf8;
  const byDeclaration = declared === undefined ? undefined : readAs(declared, bytes);
  if (byDeclaration !== undefined) return byDeclaration;
  const { detect } = await import('chardet');
  const guess = detect(bytes);
  const guessed = guess === null ? undefined : readAs(guess, bytes);
  return guessed === undefined || isNoise(guessed) ? refuse(name) : guessed;
}

/** Some charsets have a character for each byte, so that anything can be read in them: text has next to no controls. */
function isNoise(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g)?.length ?? 0;
  return controls > text.length / 200;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Undefined where the platform does not know the charset, or the bytes are not in it. */
function readAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(charset.trim(), { fatal: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? withMarksOf1252(text) : text;
  } catch {
    return undefined;
  }
}

/** Node 20 reads windows-1252 as ISO 8859-1, in which its quotation marks and dashes are control characters. */
const withMarksOf1252 = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (character) => MARKS_OF_1252[character.charCodeAt(0) - 0x80] ?? character);
/** 0x80 to 0x9f (encoding.spec.whatwg.org/index-windows-1252.txt). */
const MARKS_OF_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function refuse(name: string): never {
  throw new FileError(
    `${name} is no text, or text in a charset that is not known: save it as UTF-8, for example by iconv -f WINDOWS-1252 -t UTF-8`,
  );
}

/** The charset that a `Content-Type` names. */
export function charsetOf(contentType: string | undefined): string | undefined {
  return contentType === undefined ? undefined : /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
}

/** The charset that a page declares in its first kilobytes (HTML Standard, 13.2.3.2). */
export function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
}
