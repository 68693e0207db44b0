/** The menu of what is pressed with the right button, with a finger that rests, or by the menu key: acts as a list, for arrows too. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { type MenuAsked, type Session, useSession } from '../session/session.js';
import type { Selection } from '../view/view.js';
import { type Act, actsOn, actsOnGround, actsOnMarked } from './acts.js';
import { naming } from './bar.js';
import { cardsOff, switchCards } from './cards-off.js';

/** Pixels that it keeps from the rim of the window. */
const RIM = 6;
/** In milliseconds: the browser asks once more for what the key asked for. */
const AGAIN = 600;

/** What a link in a list or panel is of. */
export function aboutOf(target: EventTarget | null): Selection | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-name], [data-relation]') : null;
  const { name, relation } = link?.dataset ?? {};
  if (name !== undefined) return { kind: 'node', id: name };
  return relation === undefined ? undefined : { kind: 'edge', id: relation };
}

/** The menu opens where it is asked for outside of the stage, too. */
export function bindMenu(session: Session): () => void {
  let byKey = 0;
  const open = (about: Selection | undefined, at: MenuAsked['at']) => {
    session.menu.value = { about, at };
  };
  const atElement = (element: Element) => {
    const { left, bottom } = element.getBoundingClientRect();
    return { x: left + 8, y: bottom };
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return;
    if (session.menu.peek() !== undefined || document.querySelector('dialog[open]') !== null) return;
    const { target } = event;
    const free = target === document.body || target === null;
    const about = free ? session.view.peek().selection : aboutOf(target);
    // Text that is written has a menu of the browser's own.
    if (!free && about === undefined) return;
    event.preventDefault();
    byKey = performance.now();
    const stage = document.querySelector('.stage');
    const middle = stage?.getBoundingClientRect();
    const disc = free && about !== undefined ? session.stage.peek()?.discs().get(about.id) : undefined;
    if (!free) open(about, atElement(target as Element));
    else if (disc !== undefined && middle !== undefined)
      open(about, { x: middle.x + disc.x + disc.width, y: middle.y + disc.y + disc.height });
    else if (middle !== undefined)
      open(about, { x: middle.x + middle.width / 3, y: middle.y + middle.height / 3 });
  };
  const press = (event: MouseEvent) => {
    if (performance.now() - byKey < AGAIN) {
      event.preventDefault();
      return;
    }
    const about = aboutOf(event.target);
    if (about === undefined) return;
    event.preventDefault();
    open(about, { x: event.clientX, y: event.clientY });
  };
  document.addEventListener('keydown', key);
  document.addEventListener('contextmenu', press);
  return () => {
    document.removeEventListener('keydown', key);
    document.removeEventListener('contextmenu', press);
  };
}

export function ContextMenu() {
  const session = useSession();
  const asked = session.menu.value;
  return asked === undefined ? null : <Menu key={`${asked.at.x} ${asked.at.y}`} asked={asked} />;
}

/** The rest of a press that has begun: whoever listens for it further in hears nothing. */
function swallowPress(begun: Event): void {
  const parts = ['mousedown', 'mouseup', 'click', 'touchstart', 'touchend'];
  const stop = (event: Event) => event.stopPropagation();
  begun.stopPropagation();
  for (const part of parts) document.addEventListener(part, stop, { capture: true });
  const done = () =>
    setTimeout(() => {
      for (const part of parts) document.removeEventListener(part, stop, { capture: true });
    }, 50);
  document.addEventListener('pointerup', done, { capture: true, once: true });
}

interface Group {
  readonly heading: string;
  readonly acts: readonly Act[];
}

function Menu({ asked: { about, at } }: { readonly asked: MenuAsked }) {
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  const from = useRef(document.activeElement);
  const close = () => {
    session.menu.value = undefined;
  };
  const goBack = () => {
    const { current } = from;
    if (current instanceof HTMLElement && current !== document.body && current.isConnected) current.focus();
  };
  useLayoutEffect(() => {
    const menu = place.current;
    if (menu === null) return;
    const { width, height } = menu.getBoundingClientRect();
    const within = (start: number, size: number, all: number) =>
      Math.max(RIM, start + size > all - RIM ? Math.min(start - size, all - size - RIM) : start);
    menu.style.left = `${Math.max(RIM, Math.min(at.x, innerWidth - width - RIM))}px`;
    menu.style.top = `${within(at.y, height, innerHeight)}px`;
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, []);
  useEffect(() => {
    const press = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element) || place.current?.contains(target)) return;
      close();
      // On the drawing such a press sends the menu away, and does nothing else.
      if (target.closest('.stage') !== null) swallowPress(event);
    };
    document.addEventListener('pointerdown', press, { capture: true });
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', press, { capture: true });
      window.removeEventListener('blur', close);
    };
  }, []);
  const groups = groupsFor(session, about);
  const step = (by: number | 'first' | 'last') => {
    const items = [...(place.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
    const now = items.indexOf(document.activeElement as HTMLElement);
    const to =
      by === 'first' ? 0 : by === 'last' ? items.length - 1 : (now + by + items.length) % items.length;
    items[to]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Home') step('first');
    else if (key === 'End') step('last');
    else if (key === 'Escape' || key === 'Tab') {
      close();
      goBack();
    } else if (key !== 'Enter' && key !== ' ') return;
    else {
      event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const off = cardsOff.value;
  return (
    <div
      class="context-menu"
      role="menu"
      tabIndex={-1}
      aria-label={about === undefined ? 'Menu of the drawing' : 'Menu'}
      ref={place}
      onKeyDown={press}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map(({ heading, acts }) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu holds groups, no field sets.
        <div key={heading} role="group" aria-label={heading}>
          <p aria-hidden="true">{heading}</p>
          {acts.map(({ words, title, does }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              title={title}
              onClick={() => {
                close();
                goBack();
                does();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ))}
      {about === undefined && (
        <button
          type="button"
          role="menuitemcheckbox"
          aria-checked={!off}
          tabIndex={-1}
          onClick={() => {
            switchCards();
            close();
            goBack();
          }}
        >
          {off ? 'Show a card on hover' : 'No card on hover'}
        </button>
      )}
    </div>
  );
}

function groupsFor(session: Session, about: Selection | undefined): readonly Group[] {
  const { marked } = session.view.value;
  const fold = () => {
    naming.value = true;
  };
  const ofMarked: readonly Group[] =
    marked.length > 1 && (about === undefined || marked.includes(about.id))
      ? [{ heading: `${count(marked.length, 'marked name')}`, acts: actsOnMarked(session, fold) }]
      : [];
  if (about === undefined) return [{ heading: 'The drawing', acts: actsOnGround(session) }, ...ofMarked];
  const heading = about.kind === 'edge' ? 'This relation' : labelOf(session.loaded.corpus, about.id);
  return [{ heading, acts: actsOn(session, about) }, ...ofMarked];
}
