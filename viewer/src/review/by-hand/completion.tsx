/** A field that is completed: as something is typed it lists what fits; arrows choose, Enter takes. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Offered } from '../../../../src/desk/offered.js';
import { shown } from '../state/shown-text.js';

interface CompletionProps {
  readonly label: string;
  /** What was taken; it can be typed over. */
  readonly taken: string | undefined;
  readonly offers: (text: string) => Promise<readonly Offered[]>;
  readonly take: (offer: Offered) => void;
  readonly isNext: boolean;
}

export function Completion({ label, taken, offers, take, isNext }: CompletionProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(taken ?? '');
  const [found, setFound] = useState<readonly Offered[] | undefined>();
  const [at, setAt] = useState(0);
  const asked = useRef(0);
  /** What is listed is for what stands there now; Enter pressed before takes the first when it is. */
  const isFresh = useRef(true);
  const takesFirst = useRef(false);
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
      setFound(list);
      setAt(0);
    });
  };
  useEffect(() => setText(taken ?? ''), [taken]);
  useEffect(() => {
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
    take(offer);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !isFresh.current) {
      takesFirst.current = true;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (found === undefined) {
      if (event.key === 'ArrowDown') look(text);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt(Math.min(found.length - 1, Math.max(0, at + step)));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
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
        aria-activedescendant={found !== undefined && found.length > 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          look(value);
        }}
        onFocus={() => look(taken === undefined ? text : '')}
        onBlur={close}
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
