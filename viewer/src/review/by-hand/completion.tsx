/** A field that is completed: as something is typed it lists what fits; arrows choose, Enter takes. What it holds is lit in the list, and Enter on a field that nobody touched leaves it. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Offered } from '../../../../src/desk/offered.js';
import { shown } from '../state/shown-text.js';

interface CompletionProps {
  readonly label: string;
  /** What was taken; it can be typed over. */
  readonly taken: string | undefined;
  /** What was taken, as offers have it. */
  readonly isTaken?: (offer: Offered) => boolean;
  readonly offers: (text: string) => Promise<readonly Offered[]>;
  readonly take: (offer: Offered) => void;
  readonly isNext: boolean;
  /** Enter takes nothing that is not listed yet. */
  readonly takesOnlyListed?: boolean;
  /** What Enter would take. */
  readonly light?: (offer: Offered | undefined) => void;
}

export function Completion(props: CompletionProps) {
  const { label, taken, isTaken, offers, take, isNext, takesOnlyListed = false, light } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(taken ?? '');
  const [found, setFound] = useState<readonly Offered[] | undefined>();
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  /** A list may come when what stands around the field has changed. */
  const takeNow = useRef(take);
  takeNow.current = take;
  /** What is listed is for what stands there now; Enter pressed before takes the first when it is. */
  const isFresh = useRef(true);
  const takesFirst = useRef(false);
  /** Nothing was typed, and no arrow pressed, since the field was entered. */
  const isUntouched = useRef(true);
  const look = (typed: string) => {
    asked.current += 1;
    const mine = asked.current;
    isFresh.current = false;
    void offers(typed).then((list) => {
      // What was typed since has an answer of its own.
      if (asked.current !== mine) return;
      isFresh.current = true;
      if (takesFirst.current && list[0] !== undefined) {
        choose(list[0]);
        return;
      }
      takesFirst.current = false;
      if (document.activeElement !== field.current) return;
      setFound(list);
      setAt(isUntouched.current && taken !== undefined ? list.findIndex((each) => isTaken?.(each)) : 0);
    });
  };
  // Before the next key can come: what is typed at once belongs to this field.
  useLayoutEffect(() => setText(taken ?? ''), [taken]);
  useLayoutEffect(() => {
    if (isNext) field.current?.focus();
  }, [isNext]);
  const close = () => {
    asked.current += 1;
    isFresh.current = true;
    takesFirst.current = false;
    setFound(undefined);
  };
  const choose = (offer: Offered | undefined) => {
    if (offer === undefined) return;
    close();
    isUntouched.current = true;
    setText(offer.label);
    takeNow.current(offer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isLeft = isUntouched.current && taken !== undefined;
    if (event.key === 'Enter' && (isLeft ? found !== undefined || !isFresh.current : !isFresh.current)) {
      if (isLeft) close();
      else takesFirst.current = !takesOnlyListed;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (found === undefined) {
      if (event.key === 'ArrowDown') look(taken === undefined ? text : '');
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      isUntouched.current = false;
      setAt(Math.min(found.length - 1, Math.max(0, at + step)));
    } else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const lit = found?.[at];
  useLayoutEffect(() => light?.(lit), [lit]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div class="completion">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        role="combobox"
        aria-expanded={found !== undefined}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={lit !== undefined ? `${id}-${at}` : undefined}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          isUntouched.current = false;
          setText(value);
          look(value);
        }}
        onFocus={() => {
          isUntouched.current = true;
          look(taken === undefined ? text : '');
        }}
        onBlur={() => {
          // What Enter asked for is taken when its list comes, wherever the reader has gone on to.
          if (takesFirst.current) {
            setFound(undefined);
            return;
          }
          close();
          // What is saved is what stands there.
          if (taken !== undefined) setText(taken);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        class={found === undefined ? 'offers none' : 'offers'}
      >
        {found?.length === 0 && <p class="quiet">Nothing fits what is typed.</p>}
        {found?.map((offer, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and names the option
          <div
            key={`${offer.label} ${offer.why} ${JSON.stringify(offer.put)}`}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === at}
            class="offer"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(offer)}
          >
            {shown(offer.label)} <span class="quiet">{shown(offer.why)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
