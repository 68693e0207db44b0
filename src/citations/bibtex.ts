/** CSL items to BibTeX, in fields that both BibTeX and BibLaTeX read. */
import type { CslDate, CslItem } from './csl.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const TYPES: Readonly<Record<CslItem['type'], string>> = { 'article-newspaper': 'article', dataset: 'misc' };
/** What TeX takes for a command. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
};

export function writeBibtex(items: readonly CslItem[]): string {
  return items.map(entryOf).join('\n');
}

function entryOf(item: CslItem): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // In double braces no style changes the case of its names.
    ['title', `{{${escaped(item.title)}}}`],
    ['journal', braced(item['container-title'])],
    ['year', braced(year?.toString())],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', braced(day?.toString())],
    ['url', item.URL === undefined ? undefined : `{${inAddress(item.URL)}}`],
    ['urldate', braced(isoOf(item.accessed))],
    ['language', braced(item.language)],
    ['note', braced(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]));
  return `@${TYPES[item.type]}{${item.id},\n${lines.join('')}}\n`;
}

const braced = (text: string | undefined) => (text === undefined ? undefined : `{${escaped(text)}}`);

const escaped = (text: string) => text.replace(/[\\~^{}$&%#_]/g, (each) => SPECIAL[each] ?? each);

/** An address is read as it stands, but braces would end it. */
const inAddress = (address: string) => address.replace(/[{}\\\s]/g, encodeURIComponent);

function isoOf(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0]?.map((number) => String(number).padStart(2, '0')).join('-');
}
