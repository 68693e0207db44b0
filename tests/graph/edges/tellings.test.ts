import { describe, expect, it } from 'vitest';
import { isOneTelling } from '../../../src/compare/standing/told-apart.js';
import { expand, localName } from '../../../src/model/namespaces.js';
import { openGraph } from '../../../src/open.js';

const { corpus, graph } = await openGraph('data');

const places = graph
  .mapEdges((key, tie, from, to) => ({ key, tie, from, to }))
  .filter(({ tie }) => tie.derived && localName(tie.predicate) === 'within');

/** Whether the claims that are one telling with what the origin says lead from the one place to the other. */
function tellsTheWay(origin: string, from: string, to: string): boolean {
  const all = [...corpus.claims.values()].filter(
    ({ proposition, polarity }) => proposition.predicate === expand('cg:within') && polarity === 'affirmed',
  );
  const own = all.filter(({ madeIn }) => madeIn === origin);
  const told = all.filter((claim) => own.some((other) => isOneTelling(claim, other)));
  const seen = new Set([from]);
  for (const here of seen)
    for (const { proposition } of told) if (proposition.subject === here) seen.add(proposition.object.value);
  return seen.has(to);
}

describe('in what a place lies by way of others', () => {
  it('counts an origin only where it tells every step, and names it', () => {
    const counted = places.filter(({ tie }) => tie.origins > 0);
    expect(counted.length).toBeGreaterThan(5);
    for (const { tie, from, to } of counted) {
      expect(tie.utterances).toHaveLength(tie.origins);
      for (const origin of tie.utterances) expect(tellsTheWay(origin, from, to), `${from} ${to}`).toBe(true);
    }
  });

  it('leaves nobody out who tells every step and some of it by itself', () => {
    for (const { tie, from, to } of places) {
      const mouths = new Set(tie.claims.flatMap((id) => corpus.claims.get(id)?.madeIn ?? []));
      const whole = [...mouths].filter((origin) => tellsTheWay(origin, from, to));
      // The report that relays a telling is among them only where it needs no other.
      for (const origin of tie.utterances) expect(whole).toContain(origin);
      if (tie.origins === 0) expect(whole, `${from} ${to}`).toEqual([]);
    }
  });

  it('counts no origin of what is put together, and carries all that it rests on', () => {
    const together = places.filter(({ tie }) => tie.origins === 0);
    expect(together.length).toBeGreaterThan(0);
    for (const { tie } of together) {
      expect([tie.utterances, tie.speakers]).toEqual([[], []]);
      expect(tie.claims.length).toBeGreaterThan(1);
    }
  });
});
