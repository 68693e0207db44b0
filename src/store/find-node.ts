/** A name to the one node of a store that bears it just so; undefined where only everything together could say what is meant. */
import { readCorpus } from '../dataset/records/corpus.js';
import { loadOntologyDataset, readOntology } from '../dataset/records/ontology.js';
import { expand, PREFIXES } from '../model/namespaces.js';
import type { Iri } from '../model/records.js';
import { cg, rdf } from '../model/vocabulary.js';
import { normalizeName } from '../names/name-keys.js';
import { type ResolveOptions, resolveName } from '../names/names.js';
import type { NodeReader } from './node-reader.js';

/** Where the end of an IRI may be what was typed. */
const ENTITIES = ['actor', 'agreement', 'document', 'event', 'materiel', 'place'] as const;

export async function findNode(
  nodes: NodeReader,
  text: string,
  options: ResolveOptions,
): Promise<Iri | undefined> {
  const typed = text.trim();
  const key = normalizeName(typed);
  if (key === '') return undefined;
  const iri = expand(typed);
  const given = URL.canParse(iri) ? [iri] : [];
  // As whoever types it means the report, the claim or the utterance first.
  const said = [`report:${key.replace(/^report /, '')}`, `claim:${key.replaceAll(' ', '-')}`].map(expand);
  const ends = ENTITIES.map((prefix) => `${PREFIXES[prefix]}${key.replaceAll(' ', '-')}`);
  const bare = key.replace(/^the /, '');
  const [named] = await Promise.all([
    nodes.called([typed.toLowerCase(), key, bare, `the ${bare}`], 'whole'),
    nodes.describe([...given, ...said, ...ends]),
  ]);
  const called = named.map(([node]) => node);
  await nodes.describe(called);
  if (said.some((node) => nodes.objects(node, rdf.type).length > 0)) return undefined;
  const borne = [...given, ...ends, ...called].flatMap((node) => [node, ...nodes.objects(node, cg.nameOf)]);
  await nodes.describe(await nodes.find(borne, `GRAPH ?g { ?s <${cg.nameOf}> ?o }`));
  const entities = borne.filter((node) => nodes.objects(node, rdf.type).length > 0);
  if (entities.length === 0) return undefined;
  const corpus = readCorpus(nodes.dataset(), readOntology(await loadOntologyDataset()));
  const [match, ...others] = resolveName(corpus, typed, options).matches;
  return match?.fit === 'exact' && others.length === 0 ? match.id : undefined;
}
