/** The page of what ties the marked names: who and what is tied to at least two of them, each tie in words, to be drawn. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Between, betweenNames } from '../../../src/graph/paths/between.js';
import { TIE_KINDS } from '../../../src/graph/tie-kinds.js';
import { count } from '../../../src/words/phrases.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { isOwnGroup, ownGroupOf } from '../view/marks.js';
import { showOnly, showSurface } from '../view/view.js';
import { MarkedNames } from './chip.js';

/** So many are listed at first, and drawn. */
const FIRST = 20;
/** Of a large graph what is said of so many names is fetched. */
const FETCHED = 12;

export function BetweenPage() {
  const session = useSession();
  const { told } = session;
  const view = session.view.value;
  const { marked } = view;
  const names = useMemo(() => marked.flatMap((id) => ownGroupOf(view, id)?.members ?? [id]), [marked]);
  useEffect(() => {
    void session.fetching.need(names.filter((id) => !isOwnGroup(id)).slice(0, FETCHED));
  }, [session, names]);
  const found = useMemo(() => betweenNames(told.graph, told.corpus, names), [told, names]);
  const [most, setMost] = useState(FIRST);
  useEffect(() => setMost(FIRST), [names]);
  const listed = found.slice(0, most);
  useEffect(() => {
    session.emphasis.value = [...marked, ...listed.flatMap(idsOf)];
    return () => {
      session.emphasis.value = [];
    };
  }, [session, found, most]);
  const draw = () => {
    const ids = [...new Set([...names, ...listed.flatMap(idsOf)])];
    session.change((now) => showSurface(showOnly(now, ids), 'relations'));
  };
  return (
    <>
      <h2>What ties these</h2>
      <p class="quiet">
        Names, events and agreements that are tied to at least two of the marked names: those that tie the
        most of them first. Places are left out, and what is denied or told as done by nobody. To be tied is
        not to be allied: the kind of each tie stands beside it.
      </p>
      <MarkedNames />
      <OfLoaded what="What is listed is" />
      {marked.length > 1 && (
        <p role="status">
          {found.length === 0
            ? 'Nothing here is tied to two of them.'
            : `${count(found.length, 'name or event', 'names and events')}${found.length > most ? `, the first ${most} listed` : ''}.`}
        </p>
      )}
      {found.length > 0 && (
        <p class="actions">
          <button type="button" onClick={draw}>
            Draw {listed.length === found.length ? 'these' : `the first ${listed.length}`} alone
          </button>
        </p>
      )}
      <ol class="between">
        {listed.map((one) => (
          <li key={one.id}>
            <h3>
              <EntityLink id={one.id} /> <span class="number">ties {one.ties.length}</span>
            </h3>
            <ul class="ties">
              {one.ties.map(({ name, edge, edges, sentence, kind, origins }) => (
                <li key={name}>
                  <EdgeLink id={edge}>{sentence}</EdgeLink>{' '}
                  <span class={kind === 'hostility' || kind === 'violence' ? 'tag contested' : 'tag'}>
                    {TIE_KINDS[kind].words}
                  </span>{' '}
                  <span class="number">
                    {count(origins, 'source')}
                    {edges.length > 1 && `, ${edges.length - 1} more`}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {found.length > most && (
        <button type="button" class="wide" onClick={() => setMost((now) => now + FIRST)}>
          Show {Math.min(FIRST, found.length - most)} more
        </button>
      )}
    </>
  );
}

const idsOf = ({ id, ties }: Between) => [id, ...ties.map(({ edge }) => edge)];
