/** Takes a size and a seed, gives an invented claims graph as N-Quads lines: same seed, same bytes. */
import { claimIri, evidenceIri, figureIri, proposition, sha256Hex } from '../../src/model/identifiers.js';
import { expand, PREFIXES } from '../../src/model/namespaces.js';
import type { Figure, ObjectTerm, Polarity } from '../../src/model/records.js';

export interface Size {
  /** Stop once this many quads are written (the last event is finished first). */
  readonly quads?: number;
  /** Stop once this many claims are written. */
  readonly claims?: number;
}

/** mulberry32: a small generator of pseudo-random numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TYPE = `<${PREFIXES.rdf}type>`;
const node = (name: string) => `<${expand(name)}>`;
const text = (value: string) => JSON.stringify(value);
const EVENTS_PER_REPORT = 10;
const GROUPS = ['soldiers', 'civilians', 'peacekeepers', 'jihadists'];
const TYPES = ['ambush', 'attack', 'armed-clash', 'withdrawal'];

/** A claims graph with about one actor per 40 claims, one event per 5 claims, ten events per report. */
export function* claimsGraph(size: Size, seed = 1): Generator<string> {
  const next = random(seed);
  const pick = (n: number) => Math.floor(next() * n);
  const skewed = (n: number) => Math.floor(next() ** 2 * n);
  const claims = size.claims ?? Math.ceil((size.quads ?? 0) / 17);
  const actors = Math.max(12, Math.ceil(claims / 40));
  const places = Math.max(6, Math.ceil(claims / 100));
  const figures = new Set<string>();
  let quads = 0;
  let made = 0;
  let report = '';
  const write = (s: string, p: string, o: string, g = '') => {
    quads += 1;
    return `${s} ${p} ${o}${g === '' ? '' : ` ${g}`} .\n`;
  };
  const label = (iri: string, words: string) => write(iri, node('skos:prefLabel'), `${text(words)}@en`);

  for (let i = 0; i < actors; i++) {
    const iri = node(`actor:a${i}`);
    yield write(iri, TYPE, node(['cg:ArmedGroup', 'cg:StateForce', 'cg:NewsMedium'][i % 3] as string)) +
      label(iri, `Actor ${i}`);
  }
  for (let i = 0; i < places; i++) {
    const iri = node(`place:p${i}`);
    yield write(iri, TYPE, node('cg:Settlement')) + label(iri, `Place ${i}`);
  }
  const done = () => (size.claims === undefined ? quads >= (size.quads ?? 0) : made >= size.claims);

  for (let e = 0; !done(); e++) {
    let out = '';
    if (e % EVENTS_PER_REPORT === 0) {
      report = `report:r${e / EVENTS_PER_REPORT}`;
      const iri = node(report);
      out += write(iri, TYPE, node('cg:Report'));
      out += write(iri, node('dcterms:title'), `${text(`Report ${e / EVENTS_PER_REPORT}`)}@en`);
      out += write(iri, node('dcterms:language'), text('en'));
      out += write(iri, node('cg:textSha256'), text(sha256Hex(report)));
      out += write(iri, node('cg:speaker'), node(`actor:a${2 + 3 * pick(Math.floor(actors / 3))}`));
    }
    const event = `event:e${e}`;
    out += write(node(event), TYPE, node('cg:Event')) + label(node(event), `Event ${e}`);
    out += write(node(event), node('cg:eventType'), node(`code:${TYPES[pick(TYPES.length)]}`));
    const utterance = `utterance:u${e}`;
    out += write(node(utterance), TYPE, node('cg:Utterance')) + label(node(utterance), `Statement ${e}`);
    out += write(node(utterance), node('cg:speaker'), node(`actor:a${skewed(actors)}`));
    out += write(node(report), node('cg:quotes'), node(utterance));
    const day = new Date(Date.UTC(2015, 0, 1 + pick(3000))).toISOString().slice(0, 10);
    const min = pick(40);
    const figure: Omit<Figure, 'id'> = {
      kind: 'casualty',
      outcome: expand('code:killed'),
      group: expand(`code:${GROUPS[pick(GROUPS.length)]}`),
      item: undefined,
      min,
      max: next() < 0.3 ? undefined : min,
      approximate: false,
    };
    const figureNode = figureIri(figure);
    if (!figures.has(figureNode)) {
      figures.add(figureNode);
      out += write(`<${figureNode}>`, TYPE, node('cg:CasualtyFigure'));
      out += write(`<${figureNode}>`, node('cg:outcome'), `<${figure.outcome}>`);
      out += write(`<${figureNode}>`, node('cg:group'), `<${figure.group}>`);
      out += write(`<${figureNode}>`, node('cg:countMin'), `"${min}"^^${node('xsd:integer')}`);
      if (figure.max !== undefined)
        out += write(`<${figureNode}>`, node('cg:countMax'), `"${min}"^^${node('xsd:integer')}`);
    }
    const iri = (name: string): ObjectTerm => ({ kind: 'iri', value: expand(name) });
    const objects: [string, ObjectTerm][] = [
      ['cg:perpetrator', iri(`actor:a${skewed(actors)}`)],
      ['cg:target', iri(`actor:a${skewed(actors)}`)],
      ['cg:place', iri(`place:p${skewed(places)}`)],
      ['cg:date', { kind: 'literal', value: day, datatype: expand('edtf:EDTF'), language: '' }],
      ['cg:casualties', { kind: 'iri', value: figureNode }],
    ];
    for (const [predicate, object] of objects) {
      const polarity: Polarity = next() < 0.05 ? 'negated' : 'affirmed';
      const about = proposition(expand(event), expand(predicate), object);
      const claim = claimIri(expand(report), about, expand(utterance), polarity);
      const evidence = `<${evidenceIri(claim, 1)}>`;
      const c = `<${claim}>`;
      const g = node(report);
      const start = pick(5000);
      out += write(c, TYPE, node('cg:Claim'), g);
      out += write(c, node('rdf:subject'), node(event), g);
      out += write(c, node('rdf:predicate'), node(predicate), g);
      out += write(
        c,
        node('rdf:object'),
        object.kind === 'iri' ? `<${object.value}>` : `${text(object.value)}^^<${object.datatype}>`,
        g,
      );
      out += write(c, node('cg:madeIn'), node(utterance), g);
      out += write(c, node('cg:speechAct'), node('code:asserts'), g);
      out += write(c, node('cg:polarity'), node(`code:${polarity}`), g);
      out += write(c, node('rdfs:comment'), `${text(`Gloss ${made} about ${event} by ${utterance}`)}@en`, g);
      out += write(c, node('cg:evidence'), evidence, g);
      out += write(evidence, TYPE, node('oa:SpecificResource'), g);
      out += write(evidence, node('oa:hasSource'), g, g);
      out += write(evidence, node('cg:paragraph'), `"${pick(30)}"^^${node('xsd:integer')}`, g);
      out += write(evidence, node('cg:sliceSha256'), text(sha256Hex(claim)), g);
      out += write(evidence, node('oa:hasSelector'), `_:s${made}`, g);
      out += write(`_:s${made}`, TYPE, node('oa:TextPositionSelector'), g);
      out += write(`_:s${made}`, node('oa:start'), `"${start}"^^${node('xsd:integer')}`, g);
      out += write(`_:s${made}`, node('oa:end'), `"${start + 40}"^^${node('xsd:integer')}`, g);
      made += 1;
    }
    yield out;
  }
}
