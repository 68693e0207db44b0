/** What a reader types to what it may mean: names, relations, what is told and the words it is told in, each with why. */
import { expand } from '../../../src/model/namespaces.js';
import type { Claim, Corpus, Entity, Iri } from '../../../src/model/records.js';
import { normalizeName } from '../../../src/names/name-keys.js';
import { type Fit, type NameMatch, nameInTime } from '../../../src/names/names.js';
import {
  searchTextsInSteps,
  type TextIndex,
  type TextKind,
  type TextMatch,
} from '../../../src/names/text-index.js';
import { type IndexedText, WordIndex } from '../../../src/names/word-index.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSlices } from '../browser/slices.js';
import type { Selection } from '../view/view.js';
import { namesReady, prepareNames } from './names.js';
import { type DrawnTie, type SaidIndex, type Searched, saidIndex } from './said-index.js';
import { type Blocks, blocksOf, type FoundPassage, passagesWith } from './search-passages.js';
import { type NameTold, servedNames } from './served-names.js';
import type { Texts } from './texts.js';
import { tieInWords } from './ties.js';

export interface Finding {
  readonly kind: 'entity' | 'utterance' | 'relation' | 'claim' | 'passage';
  readonly selection: Selection;
  /** Both are made when they are asked for: far more is found than is shown. */
  readonly label: string;
  /** Why it was found: `other name: GSIM`; none where the label says it. */
  readonly why: string | undefined;
  /** Of a name that the page has nothing of yet: what it is. */
  readonly look?: Pick<Entity, 'kind' | 'type'>;
}

export interface Found {
  /** The best first, each once. */
  readonly findings: readonly Finding[];
  /** Whether there is more than is looked for. */
  readonly cut: boolean;
}

/** More than anyone reads; what is beyond is not counted. */
export const MOST = 500;

/** Whoever types the beginning of a name means who bears it. */
const NAMED: ReadonlySet<Fit> = new Set<Fit>(['exact', 'prefix', 'word']);

const WHY: Readonly<Record<TextKind, string>> = {
  code: 'code',
  description: 'described',
  gloss: 'told of',
  wording: 'in the words',
};

/** An utterance or a report, with what it is called. */
interface Named extends IndexedText {
  readonly id: Iri;
}

interface Indexes {
  utterances?: WordIndex<Named>;
  texts?: TextIndex;
  said?: SaidIndex;
  ready?: Promise<void>;
}

const made = new WeakMap<Searched, Indexes>();
const blocks = new WeakMap<Texts, Blocks>();

/**
 * Makes the indexes while the page has nothing else to do.
 * @param named is told when names can be found; then the rest is made.
 */
export async function prepare(
  searched: Searched,
  given: Texts = new Map(),
  named: () => void = () => {},
): Promise<void> {
  const indexes = made.get(searched) ?? {};
  made.set(searched, indexes);
  await prepareNames(searched.corpus);
  named();
  indexes.ready ??= (async () => {
    indexes.utterances = new WordIndex(namedUtterances(searched.corpus), ({ text }) => normalizeName(text));
    indexes.texts = await inSlices(searchTextsInSteps(searched.corpus));
    indexes.said = await inSlices(saidIndex(searched));
  })();
  await indexes.ready;
  if (!blocks.has(given)) blocks.set(given, await inSlices(blocksOf(given)));
}

/** What is known by now: see `prepare`. */
export function find(searched: Searched, text: string, given?: Texts): Found {
  const { corpus } = searched;
  const { texts, said: ties, utterances } = made.get(searched) ?? {};
  const named = namesReady(corpus)?.search(text, MOST) ?? [];
  const names = named.map((match) => ofName(match));
  const spoken = ofUtterances(corpus, utterances, text);
  const relations = (ties?.search(text) ?? []).map((tie) => ofTie(searched, tie));
  const told = (texts?.search(text, MOST) ?? []).map((match) => ofText(corpus, match));
  const passages = passagesWith(corpus, (given && blocks.get(given)) ?? new Map(), text).map((each) =>
    ofPassage(corpus, each),
  );
  const [best] = named;
  const said = [relations, spoken, told, passages];
  // Who writes a sentence asks for what is said; what only nearly has the name is shown where there is nothing else.
  const isNamed = best !== undefined && NAMED.has(best.fit);
  const isNear = best?.fit === 'near' && said.some(({ length }) => length > 0);
  const ordered = isNamed
    ? [names, spoken, ...said]
    : isNear
      ? said
      : [relations, names, spoken, told, passages];
  const seen = new Set<string>();
  const all = [byIri(corpus, text), ...ordered]
    .flat()
    .filter(({ selection: { id } }) => !seen.has(id) && seen.add(id));
  return { findings: all.slice(0, MOST), cut: all.length > MOST || named.length === MOST };
}

function byIri(corpus: Corpus, text: string): readonly Finding[] {
  const id = expand(text.trim());
  const label = corpus.entities.get(id)?.label ?? corpus.utterances.get(id)?.label;
  return label === undefined ? [] : [entity(id, label, `code: ${text.trim()}`)];
}

function namedUtterances({ utterances }: Corpus): readonly Named[] {
  return [...utterances.values()].map(({ id, label, report }) => ({
    id,
    text: report === undefined ? label : `Report ${report.number}: ${label}`,
  }));
}

/** Shorter words begin too much of what there is. */
const SHORTEST = 3;

/** Reports and utterances in whose name each word stands, or is begun. */
function ofUtterances(corpus: Corpus, index: WordIndex<Named> | undefined, text: string): readonly Finding[] {
  const key = normalizeName(text);
  if (key.length < SHORTEST || index === undefined) return [];
  const found = [...index.find(key.split(' '))].sort((a, b) => a.text.length - b.text.length).slice(0, MOST);
  return found.flatMap(({ id, text: label }) => {
    const utterance = corpus.utterances.get(id);
    if (utterance === undefined) return [];
    const by = fewOf(utterance.speakers.map((speaker) => labelOf(corpus, speaker)));
    return [
      {
        kind: 'utterance' as const,
        selection: { kind: 'node' as const, id },
        label,
        why: by === '' ? undefined : `${utterance.report === undefined ? 'by' : 'a report of'} ${by}`,
      },
    ];
  });
}

function ofName(match: NameMatch): Finding {
  return ofNamed({ ...match, told: nameInTime(match) });
}

/** @param match a name with since when it holds, in words. */
function ofNamed({ id, label, name, fit, alias, told }: NameTold): Finding {
  const other = alias ? `other name: ${told}` : undefined;
  const why = fit === 'described' ? 'fits the description' : other;
  return entity(id, label, fit === 'near' ? `nearly: ${name}` : why);
}

/** The names that the server of a large graph finds in all of it. @throws Error with what it says; NoKey. */
export async function findServed(text: string): Promise<Found> {
  const { names, more } = await servedNames(text);
  return { findings: names.map((each) => ({ ...ofNamed(each), look: each })), cut: more };
}

/** Names of the whole graph, then what else is found of what the page has; what only nearly has the name stands after that. */
export function foundTogether(served: Found, here: Found): Found {
  const isNear = served.findings.every(({ why }) => why?.startsWith('nearly: '));
  const [first, then] = isNear ? [here, served] : [served, here];
  const known = new Set(first.findings.map(({ selection }) => selection.id));
  const findings = [...first.findings, ...then.findings.filter(({ selection }) => !known.has(selection.id))];
  return { findings: findings.slice(0, MOST), cut: served.cut || here.cut || findings.length > MOST };
}

function entity(id: Iri, label: string, why: string | undefined): Finding {
  return { kind: 'entity', selection: { kind: 'node', id }, label, why };
}

function ofTie(searched: Searched, { key, source, target, attributes }: DrawnTie): Finding {
  const { corpus } = searched;
  const voices = (ids: readonly Iri[]) => fewOf(ids.map((id) => labelOf(corpus, id)));
  return {
    kind: 'relation',
    selection: { kind: 'edge', id: key },
    get label() {
      return tieInWords(searched, { source, target, tie: attributes, aggregated: false });
    },
    get why() {
      const { speakers, deniers, derived } = attributes;
      const said = derived ? 'put together from what is said by' : 'said by';
      const parts = [
        speakers.length > 0 ? `${said} ${voices(speakers)}` : '',
        deniers.length > 0 ? `denied by ${voices(deniers)}` : '',
      ];
      return parts.filter(Boolean).join('; ');
    },
  };
}

function ofText(corpus: Corpus, { id, claim, label, kind, text }: TextMatch): Finding {
  if (claim === undefined) return entity(id, label, `${WHY[kind]}: ${text}`);
  return ofClaim(corpus, claim, kind === 'wording' ? `in the words “${text}”` : `${WHY[kind]}: ${text}`);
}

function ofClaim(corpus: Corpus, claim: Claim, why: string): Finding {
  return {
    kind: 'claim',
    selection: { kind: 'node', id: claim.id },
    get label() {
      return sayClaim(corpus, claim).said;
    },
    why,
  };
}

/** A passage leads to the claim that rests on it, or else to its report. */
function ofPassage(corpus: Corpus, { report, paragraph, snippet, claims }: FoundPassage): Finding {
  const place = `${labelOf(corpus, report)}, ${paragraph === 0 ? 'title' : `paragraph ${paragraph}`}`;
  const [claim] = claims;
  const no = claim === undefined ? ' · no claim rests on these words' : '';
  return {
    kind: 'passage',
    selection: { kind: 'node', id: claim?.id ?? report },
    get label() {
      return claim === undefined ? place : sayClaim(corpus, claim).said;
    },
    why: `${place}: ${snippet}${no}`,
  };
}

/** Two names, and how many more there are. */
function fewOf(names: readonly string[]): string {
  const left = names.length - 2;
  return names.slice(0, 2).join(', ') + (left > 0 ? ` and ${left} more` : '');
}
