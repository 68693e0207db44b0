/** The panel of a group that the reader folded: whom it holds, its name, and the way to unfold it. */
import { useRef } from 'preact/hooks';
import { EntityLink } from '../elements/links.js';
import { useSession } from '../session/session.js';
import { hideNode } from '../view/filters.js';
import { LONGEST_NAME, ownGroupOf, renameGroup, unfold } from '../view/marks.js';
import { NotHere } from './not-here.js';
import { Ties } from './ties.js';

export function OwnGroupPanel({ id }: { readonly id: string }) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const group = ownGroupOf(session.view.value, id);
  if (group === undefined) return <NotHere id={id} />;
  return (
    <>
      <p class="kind">Folded by you</p>
      <h2>{group.name}</h2>
      <p class="own-group">
        {group.members.length} names that you draw as one. No claim speaks of them as one, nobody here calls
        them so, and no file of data that you take away holds the group.
      </p>
      <form
        class="actions"
        onSubmit={(event) => {
          event.preventDefault();
          const name = field.current?.value ?? '';
          session.change((view) => renameGroup(view, id, name));
        }}
      >
        <input
          key={group.name}
          ref={field}
          type="text"
          aria-label="What you call them"
          maxLength={LONGEST_NAME}
          defaultValue={group.name}
          autocomplete="off"
        />
        <button type="submit">Rename</button>
      </form>
      <p class="actions">
        <button type="button" onClick={() => session.change((view) => unfold(view, id))}>
          Unfold
        </button>
        <button
          type="button"
          onClick={() => session.change((view) => ({ ...unfold(view, id), marked: [...group.members] }))}
        >
          Unfold and mark them
        </button>
        <button type="button" onClick={() => session.change((view) => hideNode(view, id))}>
          Hide
        </button>
      </p>
      <section class="section">
        <h3>
          Folded in it <span class="number">{group.members.length}</span>
        </h3>
        <ul class="ties">
          {group.members.map((member) => (
            <li key={member}>
              <EntityLink id={member} />
            </li>
          ))}
        </ul>
      </section>
      <Ties id={id} />
    </>
  );
}
