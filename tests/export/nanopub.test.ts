/** Nanopublications and Web Annotations: held to their rules by parsers of other makers, and opened here again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser, type Quad } from 'n3';
import { afterAll, expect, it } from 'vitest';
import { type OpenGraph, openGraph } from '../../src/index.js';
import { readTexts } from '../../src/reports/texts.js';
import { SMALL, SMALL_TEXTS } from '../cli/run.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-nanopub-'));
afterAll(() => rmSync(folder, { recursive: true }));
const small = await openGraph(SMALL);

async function reopened(name: string, text: string): Promise<OpenGraph> {
  const path = join(folder, name);
  writeFileSync(path, text);
  return openGraph(path);
}

/** Claims with all that a reader is told of them. */
const claims = ({ corpus }: OpenGraph) =>
  new Map(
    [...corpus.claims.values()].map((claim) => [
      claim.id,
      { ...claim, speakers: corpus.utterances.get(claim.madeIn)?.speakers },
    ]),
  );

const NP = 'http://www.nanopub.org/nschema#';

it.each(['claim', 'report'] as const)(
  'one nanopublication a %s: a head that names its three graphs, each of them there',
  async (per) => {
    const text = [...small.export({ format: 'nanopub', per })].join('');
    const quads: Quad[] = new Parser({ format: 'application/trig' }).parse(text);
    const heads = quads.filter(
      ({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${NP}Nanopublication`,
    );
    const reports = new Set([...small.corpus.claims.values()].map(({ report }) => report));
    expect(heads).toHaveLength(per === 'claim' ? small.corpus.claims.size : reports.size);
    const graphs = new Set<string>();
    for (const { subject, graph: head } of heads) {
      const inHead = quads.filter(({ graph }) => graph.equals(head));
      expect(inHead).toHaveLength(4);
      graphs.add(head.value);
      const part = (name: string) =>
        inHead.find(({ predicate }) => predicate.value === NP + name)?.object.value ?? '';
      const [assertion, provenance, info] = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].map(
        part,
      ) as [string, string, string];
      for (const graph of [assertion, provenance, info]) graphs.add(graph);
      const of = (name: string) => quads.filter(({ graph }) => graph.value === name);
      expect(of(assertion).length).toBeGreaterThan(0);
      expect(of(provenance).some((quad) => quad.subject.value === assertion)).toBe(true);
      expect(of(info).some((quad) => quad.subject.equals(subject))).toBe(true);
    }
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(graphs);
    expect(claims(await reopened(`${per}.trig`, text))).toEqual(claims(small));
  },
);

it('annotations quote what is at hand, tell place and hash of all, and open as the same claims', async () => {
  const texts = await readTexts(SMALL_TEXTS);
  interface Selector {
    readonly type: string;
    readonly start?: number;
    readonly end?: number;
    readonly exact?: string;
    readonly prefix?: string;
  }
  interface Annotation {
    readonly type: string;
    readonly body: readonly [{ readonly type: string; readonly value: string }, string];
    readonly target: { readonly source: string; readonly selector: Selector | readonly Selector[] };
  }
  const evidence = [...small.corpus.claims.values()].flatMap((claim) => claim.evidence);
  for (const held of [new Map(), texts]) {
    const text = [...small.export({ format: 'annotations', texts: held })].join('');
    const page = JSON.parse(text) as {
      '@context': readonly unknown[];
      type: string;
      items: readonly Annotation[];
    };
    expect([page['@context'][0], page.type]).toEqual(['http://www.w3.org/ns/anno.jsonld', 'AnnotationPage']);
    expect(page.items).toHaveLength(evidence.length);
    let quotes = 0;
    for (const [at, { type, target, body }] of page.items.entries()) {
      const { report, start, end } = evidence[at]!;
      expect([type, target.source, body[0].type]).toEqual(['Annotation', report, 'TextualBody']);
      const selectors = [target.selector].flat() as Selector[];
      expect(selectors[0]).toEqual({ type: 'TextPositionSelector', start, end });
      const whole = held.get(small.corpus.utterances.get(report)?.report?.textSha256 ?? '')?.text as
        | string
        | undefined;
      expect(selectors).toHaveLength(whole === undefined ? 1 : 2);
      if (whole === undefined) continue;
      quotes++;
      const quote = selectors[1]!;
      expect(quote.exact).toBe([...whole].slice(start, end).join(''));
      expect(whole).toContain(`${quote.prefix}${quote.exact}`);
    }
    expect(quotes > 0).toBe(held.size > 0);
    expect(claims(await reopened(`notes-${held.size}.jsonld`, text))).toEqual(claims(small));
  }
});

it.each([
  ['nanopub', 'norland.ftm', 'trig'],
  ['nanopub', 'norland.stix', 'trig'],
  ['annotations', 'norland.ftm', 'jsonld'],
  ['annotations', 'norland.stix', 'jsonld'],
] as const)(
  '%s of %s opens with the same edges, relations, classes and names',
  async (format, name, ending) => {
    const foreign = await openGraph(join(import.meta.dirname, '../imports/entities', name));
    const again = await reopened(`${format}-${name}.${ending}`, [...foreign.export({ format })].join(''));
    const edges = ({ graph }: OpenGraph) =>
      graph
        .mapEdges((_, { family, label }, source, target) => [source, target, family, label].join(' | '))
        .sort();
    expect(edges(again)).toEqual(edges(foreign));
    const terms = ({ corpus }: OpenGraph) =>
      [...corpus.entities.values()].map(({ id, label, type }) => {
        const known = corpus.ontology.classes.get(type);
        return [id, label, known?.label, known?.parents.join()].join(' | ');
      });
    expect(terms(again).sort()).toEqual(terms(foreign).sort());
    expect(claims(again)).toEqual(claims(foreign));
  },
);
