/** A card where the pointer rests a moment, or the keyboard's focus: what it is, in how many claims, by how many sources. It lies under nothing that is pressed. */
import { effect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { claimsNaming } from '../../../src/compare/standing/claim-index.js';
import { originsOf } from '../../../src/compare/standing/origins.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import type { LoadedGraph } from '../data/loaded-graph.js';
import { tieInWords, tieOf } from '../data/ties.js';
import { type Session, useSession } from '../session/session.js';
import { ownGroupOf } from '../view/marks.js';
import type { Selection, ViewState } from '../view/view.js';
import { cardsOff } from './cards-off.js';
import { aboutOf } from './menu.js';

/** In milliseconds. */
const MOMENT = 650;
/** Pixels from the pointer, and from what it stands beside. */
const OFF = 18;
const ID = 'hover-card';

interface Shown {
  readonly about: Selection;
  /** A point of the window; or the link that has the focus. */
  readonly by: { readonly x: number; readonly y: number } | HTMLElement;
}

export function HoverCard() {
  const session = useSession();
  const [shown, setShown] = useState<Shown>();
  useEffect(
    () =>
      effect(() => {
        const next = wanted(session);
        setShown(undefined);
        if (next === undefined) return;
        const timer = setTimeout(() => setShown(next), MOMENT);
        return () => clearTimeout(timer);
      }),
    [session],
  );
  useEffect(() => {
    if (shown === undefined) return;
    const hide = () => setShown(undefined);
    for (const what of GOES_WITH) document.addEventListener(what, hide, { capture: true });
    const link = shown.by instanceof HTMLElement ? shown.by : undefined;
    link?.setAttribute('aria-describedby', ID);
    return () => {
      for (const what of GOES_WITH) document.removeEventListener(what, hide, { capture: true });
      link?.removeAttribute('aria-describedby');
    };
  }, [shown]);
  if (shown === undefined) return null;
  const said = sayWhat(session.loaded, session.view.value, shown.about);
  return said === undefined ? null : <Card key={said.title} said={said} by={shown.by} />;
}

/** Whatever the reader does next, the card is gone: Escape, too. */
const GOES_WITH = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;

/** What the pointer is on, or the link that the keyboard is on. */
function wanted(session: Session): Shown | undefined {
  const pointed = session.pointed.value;
  const hovered = session.hovered.value;
  if (cardsOff.value || session.menu.value !== undefined || session.lassoing.value) return undefined;
  if (pointed !== undefined) return { about: pointed.about, by: pointed.at };
  const { activeElement } = document;
  if (hovered === undefined || !(activeElement instanceof HTMLElement)) return undefined;
  const focused = activeElement.matches(':focus-visible') && aboutOf(activeElement)?.id === hovered.id;
  return focused ? { about: hovered, by: activeElement } : undefined;
}

interface Said {
  readonly title: string;
  readonly kind: string;
  readonly counts: string;
}

/** Nothing of what is not here. */
export function sayWhat(loaded: LoadedGraph, view: ViewState, { kind, id }: Selection): Said | undefined {
  const { corpus, graph } = loaded;
  if (kind === 'edge') {
    const tie = tieOf(loaded, id);
    if (tie === undefined) return undefined;
    const { claims, origins, derived } = tie.tie;
    const sources = derived && origins === 0 ? 'put together' : count(origins, 'independent source');
    return {
      title: tieInWords(loaded, tie),
      kind: tie.tie.standing === 'contested' ? 'Relation, disputed' : 'Relation',
      counts: `${count(claims.length, 'claim')}, ${sources}`,
    };
  }
  const group = ownGroupOf(view, id);
  if (group !== undefined)
    return {
      title: group.name,
      kind: 'Folded by you; no claim speaks of it',
      counts: count(group.members.length, 'name'),
    };
  const utterance = corpus.utterances.get(id);
  if (utterance !== undefined) {
    const claims = [...corpus.claims.values()].filter(({ madeIn, report }) => madeIn === id || report === id);
    return {
      title: labelOf(corpus, id),
      kind: utterance.report === undefined ? 'Something said' : utterance.label,
      counts: count(claims.length, 'claim'),
    };
  }
  if (!graph.hasNode(id)) return undefined;
  const { typeLabel, eventTypeLabel, when } = graph.getNodeAttributes(id);
  const claims = claimsNaming(corpus, id);
  const kindWords = [typeLabel, eventTypeLabel, when].filter((words) => words !== undefined);
  return {
    title: labelOf(corpus, id),
    kind: kindWords.join(' · '),
    counts:
      claims.length === 0
        ? 'No claim here is about it'
        : `${count(claims.length, 'claim')}, ${count(originsOf(corpus, claims).length, 'independent source')}`,
  };
}

function Card({ said: { title, kind, counts }, by }: { readonly said: Said; readonly by: Shown['by'] }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = place.current;
    if (card === null) return;
    const { x, y } = spotFor(card.getBoundingClientRect(), by);
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  }, []);
  return (
    <div class="hover-card" role="tooltip" id={ID} ref={place}>
      <p class="kind">{kind}</p>
      <p class="title">{title}</p>
      <p class="counts">{counts}</p>
    </div>
  );
}

/** Beside the pointer, or outside of the panel or list in which the link stands; within the drawing. */
function spotFor({ width, height }: DOMRect, by: Shown['by']): { readonly x: number; readonly y: number } {
  const panel = document.querySelector('.page > .panel')?.getBoundingClientRect();
  const below = panel !== undefined && panel.width > innerWidth * 0.9;
  const [right, bottom] = [
    panel === undefined || below ? innerWidth : panel.left,
    below ? panel.top : innerHeight,
  ];
  if (!(by instanceof HTMLElement)) {
    const { x, y } = by;
    return {
      x: x + OFF + width < right ? x + OFF : Math.max(0, x - OFF - width),
      y: y + OFF + height < bottom ? y + OFF : Math.max(0, y - OFF - height),
    };
  }
  const link = by.getBoundingClientRect();
  const frame = by.closest('.panel, .side')?.getBoundingClientRect() ?? link;
  const top = Math.max(0, Math.min(link.top, innerHeight - height));
  if (frame.left > width + OFF) return { x: frame.left - width - OFF / 2, y: top };
  if (frame.right + width + OFF < innerWidth) return { x: frame.right + OFF / 2, y: top };
  return { x: Math.max(0, (innerWidth - width) / 2), y: Math.max(0, frame.top - height - OFF / 2) };
}
