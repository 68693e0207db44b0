/** Casualties and what rests on whom as RDF, each in a derived graph of its own, for TriG and for queries. */
import type * as RDF from '@rdfjs/types';
import { literal, namedNode as node, quad } from '../dataset/terms.js';
import { sha256Hex } from '../model/identifiers.js';
import { expand, PREFIXES } from '../model/namespaces.js';
import type { Corpus, Iri } from '../model/records.js';
import { cg, prov, rdf } from '../model/vocabulary.js';
import { casualties } from './casualties.js';
import type { CasualtyLine } from './casualty-cells.js';
import { Sources } from './sources.js';

const whole = (count: number) => literal(String(count), node(expand('xsd:integer')));
const truth = (is: boolean) => literal(String(is), node(expand('xsd:boolean')));
const made = (kind: string, ...of: readonly string[]) =>
  node(`${PREFIXES.derivation}${kind}-${sha256Hex(of.join(' ')).slice(0, 12)}`);

/**
 * Low, best and high of each outcome that a figure names: of each event, of each group in it, and of all events
 * together (which is about no event), in `graph:derived/casualties`, by the rule of docs/casualties.md.
 */
export function* casualtyQuads(corpus: Corpus): Generator<RDF.Quad> {
  const graph = node(`${PREFIXES.graph}derived/casualties`);
  const counted = [...corpus.figures.values()].flatMap(({ kind, outcome }) =>
    kind === 'casualty' ? (outcome ?? []) : [],
  );
  for (const outcome of [...new Set(counted)].sort()) {
    const { events, total, byGroup } = casualties(corpus, { outcome });
    const lines: readonly (readonly [readonly Iri[], Iri | undefined, CasualtyLine])[] = [
      ...events.flatMap((event) => [
        [event.events, undefined, event] as const,
        ...event.groups.map((line) => [event.events, line.group, line] as const),
      ]),
      ...(events.length === 0 ? [] : [[[], undefined, total] as const]),
      ...byGroup.map((line) => [[], line.group, line] as const),
    ];
    for (const [about, group, line] of lines) {
      const subject = made('casualties', outcome, ...about, group ?? 'all');
      const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
        quad(subject, node(predicate), object, graph);
      yield say(rdf.type, node(expand('cg:CasualtyEstimate')));
      for (const event of about) yield say(expand('cg:about'), node(event));
      yield say(cg.outcome, node(outcome));
      if (group !== undefined) yield say(cg.group, node(group));
      yield say(expand('cg:low'), whole(line.low));
      yield say(expand('cg:best'), whole(line.best));
      yield say(expand('cg:high'), whole(line.high));
      yield say(expand('cg:highIsOpen'), truth(line.open));
      yield say(expand('cg:partyOnly'), truth(line.partyOnly));
      for (const claim of line.claims) yield say(prov.wasDerivedFrom, node(claim));
      yield say(prov.wasGeneratedBy, node(`${PREFIXES.rule}casualties`));
    }
  }
}

/** How much falls with each utterance, report and speaker on which something rests, in `graph:derived/sources`. */
export function* sourceQuads(corpus: Corpus): Generator<RDF.Quad> {
  const graph = node(`${PREFIXES.graph}derived/sources`);
  for (const { id, propositions, pairs } of new Sources(corpus).ranked) {
    if (propositions + pairs === 0) continue;
    const subject = made('rests-on', id);
    const say = (predicate: Iri, object: RDF.NamedNode | RDF.Literal) =>
      quad(subject, node(predicate), object, graph);
    yield say(rdf.type, node(expand('cg:Dependence')));
    yield say(expand('cg:restsOn'), node(id));
    yield say(expand('cg:propositions'), whole(propositions));
    yield say(expand('cg:ties'), whole(pairs));
    yield say(prov.wasGeneratedBy, node(`${PREFIXES.rule}sources`));
  }
}
