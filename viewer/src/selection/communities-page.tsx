/** The page of communities: who is bound by ties that join, computed and told as that, to be lit, marked or drawn. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Community, communityList } from '../../../src/graph/communities.js';
import { count } from '../../../src/words/phrases.js';
import { EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { showOnly, showSurface } from '../view/view.js';

/** Members that are listed at first. */
const FIRST = 8;
/** Communities that are listed. */
const MOST = 60;

export function CommunitiesPage() {
  const session = useSession();
  const { actors } = session.told;
  const list = useMemo(() => communityList(actors), [actors]);
  const [lit, setLit] = useState<string>();
  useEffect(() => {
    session.emphasis.value = list.find(({ name }) => name === lit)?.members ?? [];
    return () => {
      session.emphasis.value = [];
    };
  }, [session, list, lit]);
  return (
    <>
      <h2>Communities of joined actors</h2>
      <p class="quiet">
        Computed, and a claim of nobody: actors that are bound more closely to each other than to others, by
        ties of cooperation and membership that someone tells as done and nobody denies (Louvain’s method;
        peoples are left out). Each is called by the two of its names that have the most such ties within it.
      </p>
      <OfLoaded what="Communities are" />
      <p role="status">
        {list.length === 0
          ? 'No two actors here are bound by such a tie.'
          : `${count(list.length, 'community', 'communities')}${list.length > MOST ? `, the largest ${MOST} listed` : ''}.`}
      </p>
      {list.slice(0, MOST).map((one) => (
        <CommunityView
          key={one.name}
          community={one}
          lit={one.name === lit}
          light={() => setLit(one.name === lit ? undefined : one.name)}
        />
      ))}
    </>
  );
}

function CommunityView({
  community: { members, name },
  lit,
  light,
}: {
  readonly community: Community;
  readonly lit: boolean;
  light(): void;
}) {
  const session = useSession();
  const [all, setAll] = useState(false);
  const shown = all ? members : members.slice(0, FIRST);
  return (
    <section class={lit ? 'community lit' : 'community'} aria-label={name}>
      <h3>
        {name} <span class="number">{members.length}</span>
      </h3>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <EntityLink id={id} />
          </li>
        ))}
      </ul>
      <p class="actions">
        {members.length > shown.length && (
          <button type="button" onClick={() => setAll(true)}>
            All {members.length}
          </button>
        )}
        <button type="button" aria-pressed={lit} onClick={light}>
          {lit ? 'Lit on the drawing' : 'Light'}
        </button>
        <button
          type="button"
          onClick={() => session.change((view) => ({ ...view, marked: [...members].sort() }))}
        >
          Mark
        </button>
        <button
          type="button"
          onClick={() => session.change((view) => showSurface(showOnly(view, members), 'relations'))}
        >
          Draw alone
        </button>
      </p>
    </section>
  );
}
