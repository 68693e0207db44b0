/** Who says what stands in a file, where the file says so: of a named graph, a nanopublication, a single statement. */

import { sha256Hex } from '../../model/identifiers.js';
import { localName, PREFIXES } from '../../model/namespaces.js';
import type { Iri } from '../../model/records.js';
import { slug } from '../telling/names.js';
import type { Passage, Voice } from '../telling/told.js';
import type { LinedQuad } from './lined.js';
import type { Meaning } from './mapping.js';
import type { BySubject, Statement } from './statements.js';

const NANOPUB = 'http://www.nanopub.org/nschema#';

/** What is asked of a property, and of the lines of a quad. */
export interface Asked {
  readonly meaningOf: (property: Iri) => Meaning | undefined;
  readonly passages: (lines: readonly number[]) => readonly Passage[];
  /** A node, or a name that stands as text, as an actor. */
  readonly actor: (object: LinedQuad['object']) => Iri;
  readonly dateOf: (object: LinedQuad['object']) => string | undefined;
}

/** Words for a source, where no mapping knows the property. */
const SOURCE =
  /^(?:was)?(?:attributed ?to|source|according ?to|said ?by|stated ?(?:by|in)|claimed ?by|reported ?by|asserted ?by|author|creator|publisher|derived ?from|provenance)$/i;

/** Whether a property leads to who says so. */
export function isSource(property: Iri, { meaningOf }: Asked): boolean {
  const meaning = meaningOf(property);
  if (meaning !== undefined) return 'part' in meaning && meaning.part === 'speaker';
  return SOURCE.test(localName(property).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

export interface Graphs {
  /** Graph -> the voice that says what is in it; a graph of which nobody is named is told by the file. */
  readonly voices: ReadonlyMap<string, Voice>;
  /** Graphs that say only who says what. */
  readonly aside: ReadonlySet<string>;
  readonly taken: ReadonlySet<LinedQuad>;
}

/** The named graphs of a file of which it says who says them. */
export function voicesOfGraphs(
  quads: readonly LinedQuad[],
  bySubject: BySubject,
  file: string,
  asked: Asked,
): Graphs {
  const voices = new Map<string, Voice>();
  const aside = new Set<string>();
  const taken = new Set<LinedQuad>();
  const named = new Set(quads.map(({ graph }) => graph).filter((graph) => graph !== ''));
  const creators = new Map<string, readonly LinedQuad[]>();
  for (const [node, said] of bySubject) {
    const part = (name: string) => said.find(({ predicate }) => predicate === NANOPUB + name)?.object.value;
    const assertion = part('hasAssertion');
    if (assertion === undefined) continue;
    for (const name of ['hasProvenance', 'hasPublicationInfo']) {
      const graph = part(name);
      if (graph !== undefined) aside.add(graph);
    }
    for (const { graph } of said) if (graph !== '') aside.add(graph);
    creators.set(assertion, bySubject.get(node) ?? []);
  }
  for (const graph of named) {
    if (aside.has(graph)) continue;
    const own = bySubject.get(graph) ?? [];
    const voice = voiceFrom([own, creators.get(graph) ?? []], graph, file, asked, taken);
    if (voice !== undefined) voices.set(graph, voice);
  }
  return { voices, aside, taken };
}

/** The voice of one statement; undefined where nobody is named. */
export function voiceOfStatement({ node, about }: Statement, file: string, asked: Asked): Voice | undefined {
  return voiceFrom([about], node, file, asked, new Set());
}

/** @param groups quads on who says so: of the first group in which somebody is named all are taken. */
function voiceFrom(
  groups: readonly (readonly LinedQuad[])[],
  of: Iri,
  file: string,
  asked: Asked,
  taken: Set<LinedQuad>,
): Voice | undefined {
  for (const group of groups) {
    const sources = group.filter(({ predicate }) => isSource(predicate, asked));
    if (sources.length === 0) continue;
    for (const each of sources) taken.add(each);
    const speakers = [...new Set(sources.map(({ object }) => asked.actor(object)))].sort();
    const dated = groups.flat().find(({ predicate }) => {
      const meaning = asked.meaningOf(predicate);
      return meaning !== undefined && 'part' in meaning && meaning.part === 'said-on';
    });
    if (dated !== undefined) taken.add(dated);
    return {
      id: `${PREFIXES.utterance}${file}-${slug(localName(of)).slice(0, 40)}-${sha256Hex(`${file}\n${of}`).slice(0, 8)}`,
      label: `${localName(of) || of}`,
      speakers,
      saidOn: dated === undefined ? undefined : asked.dateOf(dated.object),
      passages: asked.passages(sources.flatMap(({ lines }) => lines)),
    };
  }
  return undefined;
}
