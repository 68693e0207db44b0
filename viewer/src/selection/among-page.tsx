/** The page of the ways among the marked names: the first way of each pair, in words, all of them lit on the drawing. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pairsAmong, type WayBetween, waysAmong } from '../../../src/graph/paths/between.js';
import { whatJoins } from '../../../src/graph/paths/path-words.js';
import { JOINING } from '../../../src/graph/tie-kinds.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { inSlices } from '../browser/slices.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { ownGroupOf } from '../view/marks.js';
import { askPath, openPage, showOnly, showSurface, type ViewState } from '../view/view.js';
import { MarkedNames } from './chip.js';

/** Among so many names ways are looked for: 66 pairs. */
const MOST_NAMES = 12;

export function AmongPage() {
  const session = useSession();
  const { told } = session;
  const view = session.view.value;
  const { marked, onlyJoining } = view;
  const all = useMemo(() => marked.flatMap((id) => ownGroupOf(view, id)?.members ?? [id]), [marked]);
  const names = useMemo(() => all.slice(0, MOST_NAMES), [all]);
  const [found, setFound] = useState<readonly WayBetween[]>();
  useEffect(() => {
    let gone = false;
    setFound(undefined);
    if (names.length < 2) return;
    const look = async () => {
      await session.fetching.need(names);
      const { graph, corpus } = session.told;
      const ways = await inSlices(waysAmong(graph, corpus, names, onlyJoining ? { kinds: JOINING } : {}));
      if (!gone) setFound(ways);
    };
    void look();
    return () => {
      gone = true;
    };
  }, [session, told, names, onlyJoining]);
  const steps = useMemo(() => (found ?? []).flatMap(({ path }) => path?.steps ?? []), [found]);
  const drawn = useMemo(
    () => [...new Set([...names, ...steps.flatMap(({ from, edge, to }) => [from, edge, to])])],
    [names, steps],
  );
  useEffect(() => {
    session.emphasis.value = drawn.length > names.length ? drawn : [];
    return () => {
      session.emphasis.value = [];
    };
  }, [session, drawn]);
  const join = () => session.change((now): ViewState => ({ ...now, onlyJoining: !now.onlyJoining }));
  const without = (found ?? []).filter(({ path }) => path === undefined);
  return (
    <>
      <h2>Ways among these</h2>
      <p class="quiet">
        Of each pair of the marked names the first way that Paths gives: the direct tie, else the chain that
        joins best. All are lit on the drawing.
      </p>
      <MarkedNames />
      {all.length > MOST_NAMES && (
        <p class="warning">
          Ways are looked for among the first {MOST_NAMES} of these {all.length} names: mark fewer for the
          others.
        </p>
      )}
      <OfLoaded what="Ways are" />
      <label class="row">
        <input type="checkbox" checked={onlyJoining} onChange={join} />
        <span>Only ties that join: cooperation, membership, agreement</span>
      </label>
      {names.length > 1 && found === undefined && (
        <p class="waiting" role="status">
          Looking for ways among {count(pairsAmong(names).length, 'pair')}…
        </p>
      )}
      {found !== undefined && (
        <p role="status">
          {count(found.length - without.length, 'pair')} of {found.length}{' '}
          {found.length - without.length === 1 ? 'has' : 'have'} a way
          {onlyJoining ? ' of such ties' : ''} in six steps at most.
        </p>
      )}
      {steps.length > 0 && (
        <p class="actions">
          <button
            type="button"
            onClick={() => session.change((now) => showSurface(showOnly(now, drawn), 'relations'))}
          >
            Draw these ways alone
          </button>
        </p>
      )}
      {(found ?? []).map(({ from, to, path }) => (
        <section key={`${from} ${to}`} class="way-between">
          <h3>
            <EntityLink id={from} /> <span aria-hidden="true">–</span> <EntityLink id={to} />
          </h3>
          {path === undefined ? (
            <p class="quiet">No way.</p>
          ) : (
            <>
              <ol>
                {path.steps.map(({ edge, sentence }) => (
                  <li key={edge}>
                    <EdgeLink id={edge}>{sentence}</EdgeLink>
                  </li>
                ))}
              </ol>
              <p class="quiet">{whatJoins(path)}</p>
            </>
          )}
          <button
            type="button"
            aria-label={`All ways between ${labelOf(told.corpus, from)} and ${labelOf(told.corpus, to)}`}
            onClick={() => session.change((now) => openPage(askPath(now, from, to), 'paths'))}
          >
            All ways
          </button>
        </section>
      ))}
    </>
  );
}
