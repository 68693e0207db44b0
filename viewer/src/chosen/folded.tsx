/** What is folded into what, said beside what is chosen. */
import { wholesOfBases, wholesOfUnits } from '../../../src/graph/edges/wholes.js';
import type { Iri } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { inSeries } from '../../../src/words/phrases.js';
import type { Tie } from '../data/ties.js';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { ownGroupOf } from '../view/marks.js';

/** Of a name: what is folded into it, or into what it is folded. */
export function FoldedHere({ id }: { readonly id: Iri }) {
  const session = useSession();
  if (!session.view.value.folded) return null;
  const { corpus } = session.loaded;
  const [units, bases] = [wholesOfUnits(corpus), wholesOfBases(corpus)];
  const whole = units.get(id) ?? bases.get(id);
  if (whole !== undefined)
    return (
      <p class="quiet">
        Folded into <EntityLink id={whole} />: {units.has(id) ? 'its relations to others' : 'its lines'} are
        drawn there.
      </p>
    );
  const within = (parts: ReadonlyMap<Iri, Iri>) =>
    [...parts].filter(([, into]) => into === id).map(([part]) => labelOf(corpus, part));
  const [of, at] = [within(units), within(bases)];
  if (of.length + at.length === 0) return null;
  return (
    <p class="quiet">
      {of.length > 0 &&
        `Folded into it: ${inSeries(of.sort())}. What others do with them counts for it; whom else they belong to does not.`}
      {at.length > 0 &&
        `Folded into it: ${inSeries(at.sort())}. The lines of ${at.length === 1 ? 'this base' : 'these bases'} lead here, and each names the base.`}
    </p>
  );
}

/** Of a line of a base, where it is drawn: the base is in its words. */
export function FoldedEnds({ ends }: { readonly ends: readonly Iri[] }) {
  const { corpus, drawnAs } = useSession().loaded;
  const parts = ends.filter((id) => drawnAs?.has(id));
  if (parts.length === 0) return null;
  return (
    <p class="quiet">
      {parts.map((part) => {
        const town = labelOf(corpus, drawnAs?.get(part) ?? part);
        return `Drawn at ${town}, in which ${labelOf(corpus, part)} is told to lie. It is told of ${labelOf(corpus, part)}, not of ${town}. `;
      })}
    </p>
  );
}

/** Of which units it is told, where they are folded into their bodies. */
export function FoldedUnits({ ends, tie }: { readonly ends: readonly Iri[]; readonly tie: Tie['tie'] }) {
  const session = useSession();
  const { corpus, graph } = session.loaded;
  if (!('propositions' in tie)) return null;
  const told = tie.propositions.flatMap((key) => (graph.hasEdge(key) ? graph.extremities(key) : []));
  const own = new Set(session.view.value.groups.flatMap(({ members }) => members));
  const units = [...new Set(told)].filter((id) => !ends.includes(id) && !own.has(id));
  if (units.length === 0) return null;
  return (
    <p class="quiet">
      With what is told of {units.length === 1 ? 'a unit' : 'units'} folded into{' '}
      {units.length === 1 ? 'its' : 'their'} body: {inSeries(units.map((unit) => labelOf(corpus, unit)))}.
    </p>
  );
}

/** Of which names it is told, where they are folded into a group of the reader's own. */
export function FoldedByYou({ ends, tie }: { readonly ends: readonly Iri[]; readonly tie: Tie['tie'] }) {
  const session = useSession();
  const { corpus, graph } = session.loaded;
  const groups = ends.flatMap((id) => ownGroupOf(session.view.value, id) ?? []);
  if (!('propositions' in tie) || groups.length === 0) return null;
  const told = new Set(tie.propositions.flatMap((key) => (graph.hasEdge(key) ? graph.extremities(key) : [])));
  return groups.map(({ name, members }) => (
    <p class="quiet" key={name}>
      “{name}” is a grouping of yours. This is told of{' '}
      {inSeries(members.filter((id) => told.has(id)).map((id) => labelOf(corpus, id)))}.
    </p>
  ));
}
