/** The ways between two names: each step in words with its standing, and the step that would fall first. */
import { useMemo, useState } from 'preact/hooks';
import { labelOf } from '../../../src/graph/labels.js';
import { findPaths, type Path } from '../../../src/graph/paths.js';
import type { Iri } from '../../../src/model/records.js';
import { namesOf } from '../data/names.js';
import { useSession } from '../state/session.js';
import { askPath } from '../state/view.js';
import { EdgeLink, EntityLink } from './links.js';

const MOST = 5;

export function Paths() {
  const session = useSession();
  const { graph, corpus } = session.reading;
  const { path } = session.view.value;
  const [independent, setIndependent] = useState(false);
  const found = useMemo(() => {
    if (path === undefined || !graph.hasNode(path.from) || !graph.hasNode(path.to)) return [];
    const all = findPaths(graph, corpus, path.from, path.to, { limit: independent ? 25 : MOST });
    return all.filter(({ steps }) => !independent || steps.every((step) => !step.partyOnly)).slice(0, MOST);
  }, [graph, corpus, path, independent]);
  return (
    <>
      <h2>From one to the other</h2>
      <PathForm key={`${path?.from} ${path?.to}`} />
      <label class="row">
        <input type="checkbox" checked={independent} onChange={() => setIndependent((now) => !now)} />
        <span>Leave out steps that only a party vouches for</span>
      </label>
      {path !== undefined && found.length === 0 && (
        <p class="warning">Nothing that is said leads from one to the other in six steps.</p>
      )}
      {found.map((one) => (
        <PathView key={one.steps.map(({ edge }) => edge).join()} path={one} />
      ))}
    </>
  );
}

function PathForm() {
  const session = useSession();
  const { corpus } = session.reading;
  const names = namesOf(corpus);
  const { path } = session.view.value;
  const [trouble, setTrouble] = useState('');
  const first = (id: Iri | undefined) => (id === undefined ? '' : labelOf(corpus, id));
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const [from, to] = ['from', 'to'].map((field) => names.search(String(form.get(field)), 1)[0]);
    if (from === undefined || to === undefined) {
      setTrouble(`No name like “${String(form.get(from === undefined ? 'from' : 'to'))}” in this graph.`);
    } else session.change((view) => askPath(view, from.id, to.id));
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
          .map(({ id, label }) => (
            <option key={id} value={label} />
          ))}
      </datalist>
      <button type="submit">Find</button>
      {trouble !== '' && (
        <p class="warning" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}

function PathView({ path }: { readonly path: Path }) {
  const { steps, weakest } = path;
  return (
    <section class="path">
      <ol>
        {steps.map((step) => (
          <li key={step.edge}>
            <span class="stop">
              <EntityLink id={step.from} />
            </span>
            <span class="step">
              <EdgeLink id={step.edge}>{step.sentence}</EdgeLink>
              {step.standing !== 'uncontested' && <span class={`tag ${step.standing}`}>{step.standing}</span>}
              {step.partyOnly && <span class="tag party">only a party says so</span>}
              {step === weakest && steps.length > 1 && <span class="tag">weakest step</span>}
            </span>
          </li>
        ))}
        <li>
          <span class="stop">
            <EntityLink id={path.to} />
          </span>
        </li>
      </ol>
    </section>
  );
}
