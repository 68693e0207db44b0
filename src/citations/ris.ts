/** CSL items to RIS, which EndNote, Mendeley and Zotero read: tags of two letters, a line each. */
import type { CslDate, CslItem } from './csl.js';

const TYPES: Readonly<Record<CslItem['type'], string>> = { 'article-newspaper': 'NEWS', dataset: 'DATA' };

/** Lines end in CR LF, as the format has it. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(recordOf).join('\r\n');
}

function recordOf(item: CslItem): string {
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', item.issued?.['date-parts'][0]?.[0]?.toString()],
    ['DA', dayOf(item.issued)],
    ['UR', item.URL],
    ['L2', item.archive_location],
    ['Y2', dayOf(item.accessed)],
    ['LA', item.language],
    ['N1', item.note],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join('')}ER  - \r\n`;
}

/** `2023/08/13`, with what is not known left empty; the first day of an interval. */
function dayOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  return year === undefined ? undefined : [year, two(month), two(day)].join('/');
}

const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
