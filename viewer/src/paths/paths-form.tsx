/** The two ends of a path, by name; a name that several bear is asked back, never taken in silence. */
import { useState } from 'preact/hooks';
import type { Iri } from '../../../src/model/records.js';
import { type NameMatch, nameInTime } from '../../../src/names/names.js';
import { labelOf } from '../../../src/words/labels.js';
import { namesOf } from '../data/names.js';
import type { NameTold } from '../data/served-names.js';
import { type Session, useSession } from '../session/session.js';
import { askPath, askPathEnd } from '../view/view.js';

type End = 'from' | 'to';

interface Question {
  readonly end: End;
  readonly text: string;
  readonly may: readonly NameTold[];
}

/** Whom a text may mean: of a large graph its server knows more names than the page. */
async function resolved(
  session: Session,
  text: string,
): Promise<{ readonly matches: readonly NameTold[]; readonly suggestions: readonly NameTold[] }> {
  const { matches, suggestions } = namesOf(session.loaded.corpus).resolve(text);
  const told = (some: readonly NameMatch[]) => some.map((each) => ({ ...each, told: nameInTime(each) }));
  if (session.whole.part === undefined) return { matches: told(matches), suggestions: told(suggestions) };
  try {
    const { servedNames } = await import('../data/served-names.js');
    const { names } = await servedNames(text);
    const exact = names.filter(({ fit }) => fit === 'exact');
    return { matches: exact, suggestions: names };
  } catch {
    return { matches: told(matches), suggestions: told(suggestions) };
  }
}

/** Longer lists of names are left to the search. */
const MOST_NAMES = 2_000;

export function PathForm() {
  const session = useSession();
  const { corpus } = session.loaded;
  const { path } = session.view.value;
  const [question, setQuestion] = useState<Question>();
  const first = (id: Iri | undefined) => (id === undefined || id === '' ? '' : labelOf(corpus, id));
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const ids: Iri[] = [];
    for (const end of ['from', 'to'] as const) {
      const text = String(form.get(end));
      const { matches, suggestions } = await resolved(session, text);
      // What stands there unchanged is who was chosen, whoever else bears the name.
      const same = path?.[end] !== undefined && text === first(path[end]) ? path[end] : undefined;
      const [match, ...others] = matches;
      const found = same || (others.length === 0 ? match?.id : undefined);
      if (found === undefined) {
        setQuestion({ end, text, may: matches.length > 0 ? matches : suggestions });
        return;
      }
      ids.push(found);
    }
    setQuestion(undefined);
    session.change((view) => askPath(view, ids[0] ?? '', ids[1] ?? ''));
  };
  return (
    <form class="path-form" onSubmit={onSubmit}>
      <label>
        From <input type="text" name="from" list="actor-names" defaultValue={first(path?.from)} required />
      </label>
      <label>
        to <input type="text" name="to" list="actor-names" defaultValue={first(path?.to)} required />
      </label>
      <datalist id="actor-names">
        {[...corpus.entities.values()]
          .filter(({ kind }) => kind === 'actor')
          .slice(0, MOST_NAMES)
          .map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
      </datalist>
      <button type="submit">Find</button>
      {question !== undefined && (
        <div role="alert">
          <p class="warning">
            {question.may.length === 0
              ? `No name like “${question.text}” in this graph.`
              : `“${question.text}” may mean:`}
          </p>
          <ul>
            {question.may.map((match) => (
              <li key={match.id}>
                <button
                  type="button"
                  class="link"
                  onClick={() => session.change((view) => askPathEnd(view, question.end, match.id))}
                >
                  {match.label}
                </button>
                {match.alias && <span class="quiet"> ({match.told})</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}
