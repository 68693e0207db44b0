/** Takes an address as told and gives it whole, as it can stand in the data: of the web, without a password, an IRI. */

/** Undefined for what is no address of the web, such as `javascript:`. */
export function webAddress(value: string | null | undefined, base?: string): string | undefined {
  if (value === null || value === undefined || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  // A URL may have characters that an IRI may not (RFC 3987, section 2.2; Turtle's IRIREF).
  return url.href.replace(/[|^`{}\\<>"]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}
