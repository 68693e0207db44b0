/**
 * Passages as Web Annotations (https://www.w3.org/TR/annotation-model/), one a passage of a claim, in one page of JSON-LD. What
 * they name stands beside them in our own terms, so that the file opens here again.
 */
import type * as RDF from '@rdfjs/types';
import { CLAIMGRAPH, localName } from '../model/namespaces.js';
import type { Claim, Corpus, Evidence } from '../model/records.js';
import { escapeSteering } from '../model/steering.js';
import { cg, oa } from '../model/vocabulary.js';
import { passage } from '../reports/passages.js';
import { sayProposition } from '../words/sentences.js';
import { corpusQuads } from './corpus-quads.js';
import { writeJsonld } from './jsonld.js';

/** Texts at hand, by their SHA-256. */
export type TextsByHash = ReadonlyMap<string, { readonly text: string }>;

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** So many characters stand before and after what is quoted. */
const AROUND = 32;

/** Text piece by piece; claims in their order. A passage whose text is not at hand has its place and its hash alone. */
export function* writeAnnotations(corpus: Corpus, texts: TextsByHash = new Map()): Iterable<string> {
  const { context, graph } = recordsOf(corpus);
  yield `{\n"@context": [${text(CONTEXT)}, ${text(context)}],\n"type": "AnnotationPage",\n"items": [`;
  let gap = '\n';
  for (const claim of corpus.claims.values())
    for (const evidence of claim.evidence) {
      yield gap + text(annotation(corpus, claim, evidence, texts));
      gap = ',\n';
    }
  yield '\n],\n"@included": [';
  gap = '\n';
  for (const node of graph) {
    yield gap + text(node);
    gap = ',\n';
  }
  yield '\n]\n}\n';
}

/** All but the passages, which the annotations hold. */
function recordsOf(corpus: Corpus): { readonly context: unknown; readonly graph: readonly unknown[] } {
  const shown = new Set([...corpus.claims.values()].flatMap(({ evidence }) => evidence.map(({ id }) => id)));
  const selectors = new Set<string>();
  const quads: RDF.Quad[] = [];
  for (const quad of corpusQuads(corpus)) {
    if (shown.has(quad.subject.value)) {
      if (quad.predicate.value === oa.hasSelector) selectors.add(quad.object.value);
    } else if (quad.subject.termType !== 'BlankNode' || !selectors.has(quad.subject.value)) quads.push(quad);
  }
  const json = JSON.parse([...writeJsonld(quads)].join('')) as { '@context': object; '@graph': unknown[] };
  return { context: json['@context'], graph: json['@graph'] };
}

function annotation(corpus: Corpus, claim: Claim, evidence: Evidence, texts: TextsByHash): object {
  const { report, paragraph, start, end, sliceSha256 } = evidence;
  const record = corpus.utterances.get(report)?.report;
  const held = texts.get(record?.textSha256 ?? '')?.text;
  const place = { type: 'TextPositionSelector', start, end };
  return {
    id: `${CLAIMGRAPH}annotation/${localName(claim.id)}-${localName(evidence.id)}`,
    type: 'Annotation',
    motivation: 'describing',
    body: [
      {
        type: 'TextualBody',
        value: claim.gloss ?? sayProposition(corpus, claim.proposition),
        format: 'text/plain',
        language: 'en',
        purpose: 'describing',
      },
      claim.id,
    ],
    target: {
      id: evidence.id,
      type: ['SpecificResource', cg.Evidence],
      source: report,
      selector:
        held === undefined ? place : [place, { type: 'TextQuoteSelector', ...quoted(held, start, end) }],
      [cg.paragraph]: paragraph,
      [cg.sliceSha256]: sliceSha256,
    },
  };
}

function quoted(held: string, start: number, end: number) {
  return {
    exact: passage(held, start, end),
    prefix: passage(held, Math.max(0, start - AROUND), start),
    suffix: [...held].slice(end, end + AROUND).join(''),
  };
}

/** `<` is escaped, so that the text can stand in a page, and what would steer who shows it. */
const text = (json: unknown) => escapeSteering(JSON.stringify(json)).replace(/</g, '\\u003c');
