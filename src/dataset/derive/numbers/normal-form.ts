/** Literals in the one form in which oxigraph keeps their values, so that equal values are one term here too. */
import type * as RDF from '@rdfjs/types';
import { expand } from '../../../model/namespaces.js';
import { literal, namedNode } from '../../terms.js';

const XSD = expand('xsd:');
const INTEGERS: ReadonlySet<string> = new Set([
  'integer',
  'byte',
  'short',
  'int',
  'long',
  'unsignedByte',
  'unsignedShort',
  'unsignedInt',
  'unsignedLong',
  'positiveInteger',
  'negativeInteger',
  'nonPositiveInteger',
  'nonNegativeInteger',
]);
const ZONE = '(?:Z|[+-](?!00:00)\\d\\d:\\d\\d)?';
const TIME = '(?!24)\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{0,17}[1-9])?';
/** What of a type is surely kept as it is written. */
const KEPT: Readonly<Record<string, RegExp>> = {
  double: /^-?(?:[1-9]\d{0,5}|0(?=\.))(?:\.\d{0,7}[1-9])?$|^0$/,
  float: /^-?[1-9]\d{0,5}$|^-?[1-9]?\d\.\d{0,2}[1-9]$|^0$/,
  date: new RegExp(`^\\d{4}-\\d\\d-\\d\\d${ZONE}$`),
  dateTime: new RegExp(`^\\d{4}-\\d\\d-\\d\\dT${TIME}${ZONE}$`),
  time: new RegExp(`^${TIME}${ZONE}$`),
  gYear: /^\d{4}$/,
  gYearMonth: /^\d{4}-\d\d$/,
  gMonth: /^--\d\d$/,
  gMonthDay: /^--\d\d-\d\d$/,
  gDay: /^---\d\d$/,
  dateTimeStamp: /^(?!)/,
  duration: /^(?!)/,
  yearMonthDuration: /^(?!)/,
  dayTimeDuration: /^(?!)/,
};

/** The same value as oxigraph would write it; undefined where that is not known here. */
export function normalForm(term: RDF.Literal): RDF.Literal | undefined {
  if (term.language !== '') {
    if ('direction' in term && term.direction) return undefined;
    const language = term.language.toLowerCase();
    return language === term.language ? term : literal(term.value, language);
  }
  const datatype = term.datatype.value;
  if (!datatype.startsWith(XSD)) return term;
  const name = datatype.slice(XSD.length);
  if (name === 'string') return term;
  if (name === 'boolean') {
    if (term.value !== '1' && term.value !== '0') return term;
    return literal(term.value === '1' ? 'true' : 'false', term.datatype);
  }
  if (INTEGERS.has(name)) return integer(term);
  if (name === 'decimal') return decimal(term);
  const kept = KEPT[name];
  return kept === undefined || kept.test(term.value) ? term : undefined;
}

function integer(term: RDF.Literal): RDF.Literal {
  if (!/^[+-]?\d+$/.test(term.value)) return term;
  const value = BigInt(term.value.replace(/^\+/, ''));
  if (value !== BigInt.asIntN(64, value)) return term;
  return literal(String(value), namedNode(`${XSD}integer`));
}

function decimal(term: RDF.Literal): RDF.Literal | undefined {
  const found = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(term.value);
  const [, sign, whole = '', fraction = ''] = found ?? [];
  if (found === null || whole.length + fraction.length === 0) return term;
  // Beyond that it depends on how many bits the value takes.
  if (whole.length > 18 || fraction.length > 18) return undefined;
  const left = whole.replace(/^0+/, '') || '0';
  const right = fraction.replace(/0+$/, '');
  const digits = right === '' ? left : `${left}.${right}`;
  return literal(`${sign === '-' && digits !== '0' ? '-' : ''}${digits}`, term.datatype);
}
