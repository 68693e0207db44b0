/** The terms that a query can name, beside the editor: each with its meaning, to be put into the query by a press. */
import { useState } from 'preact/hooks';
import { desk } from './desk.js';

export function Vocabulary({ onPick }: { readonly onPick: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const terms = desk.help.value?.terms ?? [];
  if (terms.length === 0) return null;
  const wanted = text.trim().toLowerCase();
  const shown = terms.filter(({ name, label, definition = '' }) =>
    `${name} ${label} ${definition}`.toLowerCase().includes(wanted),
  );
  return (
    <details class="vocabulary" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Vocabulary: {terms.length} terms</summary>
      {open && (
        <>
          <input
            type="search"
            aria-label="Filter the vocabulary"
            placeholder="Filter the vocabulary"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <dl>
            {shown.map(({ name, kind, definition, on, uses }) => (
              <div key={name}>
                <dt>
                  <button type="button" class="link" onClick={() => onPick(name)}>
                    {name}
                  </button>
                </dt>
                <dd>
                  {definition}{' '}
                  <span class="quiet">
                    {kind}
                    {on === undefined ? '' : `, on ${on}`}; used {uses === 1 ? 'once' : `${uses} times`}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </details>
  );
}
