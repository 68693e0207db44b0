/** The entities that an XML document declares in its own head, to their texts. What stands in other files is never fetched. */

/** Code units that an entity may come to. */
const MOST = 10_000;

const DECLARED = /<!ENTITY\s+([^\s%"'<>&;]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
const REFERENCE = /&(?:#x([0-9a-f]+)|#(\d+)|([^\s;&]+));/gi;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };

/**
 * @param doctype what stands between `<!DOCTYPE` and its `>`
 * @returns name -> text, with the entities and characters that it refers to put in
 * @throws Error in words for one that holds itself, or comes to more than an entity may.
 */
export function declaredEntities(doctype: string): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  // The first declaration binds, as XML has it.
  for (const [, name, double, single] of doctype.replace(/<!--.*?-->/gs, '').matchAll(DECLARED))
    if (!told.has(name!)) told.set(name!, double ?? single ?? '');
  const whole = new Map<string, string>();
  for (const name of told.keys()) open(name, told, whole, []);
  return whole;
}

function open(
  name: string,
  told: ReadonlyMap<string, string>,
  whole: Map<string, string>,
  within: readonly string[],
): string {
  const known = whole.get(name);
  if (known !== undefined) return known;
  if (within.includes(name)) throw new Error(`the entity &${name}; holds itself`);
  let size = 0;
  const text = told.get(name)!.replace(REFERENCE, (reference, hex, decimal, inner) => {
    const put =
      inner === undefined
        ? (characterOf(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)) ?? reference)
        : (PREDEFINED[inner] ?? (told.has(inner) ? open(inner, told, whole, [...within, name]) : reference));
    size += put.length;
    if (size > MOST) throw tooLong(name);
    return put;
  });
  if (text.length > MOST) throw tooLong(name);
  whole.set(name, text);
  return text;
}

const tooLong = (name: string) =>
  new Error(
    `the entity &${name}; comes to more than ${MOST.toLocaleString('en')} characters: write out what it stands for`,
  );

const characterOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);

/** Where a document's `<!DOCTYPE` begins and ends, its `>` included; undefined where it has none before its first element. */
export function doctypeOf(text: string): { readonly start: number; readonly end: number } | undefined {
  const prolog = /^\uFEFF?(?:\s|<\?.*?\?>|<!--.*?-->)*/s.exec(text)![0].length;
  if (!/^<!DOCTYPE\s/i.test(text.slice(prolog, prolog + 10))) return undefined;
  const part = /"[^"]*"|'[^']*'|<!--.*?-->|[[\]>]/gs;
  part.lastIndex = prolog;
  let isInside = false;
  for (let found = part.exec(text); found !== null; found = part.exec(text)) {
    if (found[0] === '[') isInside = true;
    else if (found[0] === ']') isInside = false;
    else if (found[0] === '>' && !isInside) return { start: prolog, end: part.lastIndex };
  }
  return undefined;
}
