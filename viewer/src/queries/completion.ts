/** What the editor offers while a query is written: terms of the vocabulary, names of this graph, words of SPARQL, variables in use. */
import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  ifNotIn,
} from '@codemirror/autocomplete';
import { localName, PREFIXES, shorten } from '../../../src/model/namespaces.js';
import type { Corpus } from '../../../src/model/records.js';
import type { QueryTerm } from '../../../src/query/terms.js';
import { namesOf } from '../data/names.js';

const MOST_NAMES = 12;
const WORDS = (
  'SELECT DISTINCT WHERE OPTIONAL FILTER UNION VALUES BIND GRAPH MINUS EXISTS ORDER GROUP BY HAVING LIMIT OFFSET ' +
  'CONSTRUCT ASK DESCRIBE PREFIX COUNT SAMPLE MIN MAX SUM AVG GROUP_CONCAT COALESCE REGEX CONTAINS LCASE STR LANG'
).split(' ');
/** What a prefixed name may hold without an escape. */
const PLAIN_NAME = /^\w(?:[\w.-]*[\w-])?$/;

/** @param terms asked at each key, as they come after the editor. */
export function completions(corpus: Corpus, terms: () => readonly QueryTerm[]): CompletionSource {
  const codes = codeCompletions(corpus);
  let before: readonly QueryTerm[] | undefined;
  let fixed: readonly Completion[] = [];
  const offered = () => {
    const now = terms();
    if (now !== before) fixed = [...now.map(termCompletion), ...codes, ...prefixCompletions()];
    before = now;
    return fixed;
  };
  return ifNotIn(['comment', 'string'], (context) => {
    const variable = context.matchBefore(/[?$][\w]*/);
    if (variable !== null) return variablesIn(context, variable.from);
    const typed = context.matchBefore(/[\p{L}\p{N}_:.-]+/u);
    if (typed === null) return context.explicit ? result(context.pos, [...offered()]) : null;
    return result(typed.from, matching(typed.text, corpus, offered()));
  });
}

/** Choosing among them is done here, as a name is found by what its entity is called, not by its IRI. */
function result(from: number, options: readonly Completion[]): CompletionResult | null {
  return options.length === 0 ? null : { from, options, filter: false };
}

function matching(text: string, corpus: Corpus, fixed: readonly Completion[]): readonly Completion[] {
  const typed = text.toLowerCase();
  const colon = text.indexOf(':');
  const starts = (word: string) => word.toLowerCase().startsWith(typed);
  const words =
    colon === -1 ? WORDS.filter(starts).map((label): Completion => ({ label, type: 'keyword' })) : [];
  const terms = fixed.filter(({ label, displayLabel }) =>
    colon === -1
      ? starts(label) ||
        starts(label.slice(label.indexOf(':') + 1)) ||
        (displayLabel !== undefined && starts(displayLabel))
      : starts(label),
  );
  return [...words, ...names(text, corpus), ...terms].slice(0, 60);
}

/** `GSIM` gives actor:jnim; `actor:` the actors, `actor:mal` those whose name or IRI goes on so. */
function names(text: string, corpus: Corpus): readonly Completion[] {
  const [prefix, rest] = text.includes(':') ? text.split(':', 2) : [undefined, text];
  const inPrefix = (id: string) => prefix === undefined || shorten(id).startsWith(`${prefix}:`);
  if (rest === '' || rest === undefined) {
    if (!(prefix !== undefined && prefix in PREFIXES)) return [];
    return [...corpus.entities.keys()]
      .filter(inPrefix)
      .slice(0, MOST_NAMES * 4)
      .flatMap((id) => named(id, corpus));
  }
  if (prefix === undefined && rest.length < 2) return [];
  return namesOf(corpus)
    .search(rest, prefix === undefined ? MOST_NAMES : 200)
    .filter(({ id, fit }) => inPrefix(id) && fit !== 'near')
    .slice(0, MOST_NAMES)
    .flatMap(({ id, name, alias }) => named(id, corpus, alias ? `found as ${name}` : undefined));
}

function named(id: string, corpus: Corpus, found?: string): Completion[] {
  const entity = corpus.entities.get(id);
  const name = shorten(id);
  if (entity === undefined || name === id || !PLAIN_NAME.test(localName(id))) return [];
  const type = corpus.ontology.classes.get(entity.type)?.label ?? entity.kind;
  return [
    {
      label: name,
      displayLabel: entity.label,
      detail: name,
      info: [type, found].filter(Boolean).join(', '),
      type: 'constant',
    },
  ];
}

function termCompletion({ name, kind, label, definition, uses }: QueryTerm): Completion {
  const often = kind === 'class' ? `${uses} here` : `used ${uses} times here`;
  return {
    label: name,
    detail: label === localName(name) ? '' : label,
    info: [definition, often].filter(Boolean).join(' '),
    type: kind,
  };
}

function codeCompletions({ ontology }: Corpus): Completion[] {
  return [...ontology.concepts.values()].flatMap(({ id, label, definition }) => {
    const name = shorten(id);
    if (name === id || !PLAIN_NAME.test(localName(id))) return [];
    return [
      { label: name, detail: label, ...(definition === undefined ? {} : { info: definition }), type: 'enum' },
    ];
  });
}

function prefixCompletions(): Completion[] {
  return Object.entries(PREFIXES).map(([prefix, iri]) => ({
    label: `${prefix}:`,
    detail: iri,
    info: 'A prefix: needs no PREFIX line.',
    type: 'namespace',
  }));
}

function variablesIn({ state, pos }: CompletionContext, from: number): CompletionResult | null {
  const typed = state.sliceDoc(from, pos);
  const text = state.sliceDoc(0, from) + state.sliceDoc(pos);
  const all = new Set(text.match(/[?$]\w+/g) ?? []);
  const options = [...all].filter((name) => name.startsWith(typed) && name !== typed).sort();
  return result(
    from,
    options.map((label) => ({ label, type: 'variable' })),
  );
}
