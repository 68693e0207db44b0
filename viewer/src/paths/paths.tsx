/** The ways between two names: each step in words with its claims and its standing, the weakest named, one of them lit. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { strengthOf, whatJoins } from '../../../src/graph/paths/path-words.js';
import { findPaths, type Path, type PathStep, pathsAlong } from '../../../src/graph/paths/paths.js';
import { tiesApart } from '../../../src/graph/paths/told.js';
import { JOINING, TIE_KINDS } from '../../../src/graph/tie-kinds.js';
import { localName, shorten } from '../../../src/model/namespaces.js';
import type { Claim, Corpus } from '../../../src/model/records.js';
import { labelOf } from '../../../src/words/labels.js';
import { count } from '../../../src/words/phrases.js';
import { sayPutTogether } from '../../../src/words/put-together.js';
import { Cite } from '../claims/cite.js';
import { ClaimCard } from '../claims/claims.js';
import { namesOf } from '../data/names.js';
import { EdgeLink, EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import type { ViewState } from '../view/view.js';
import { PathForm } from './paths-form.js';
import { Coming, useWays } from './ways.js';
import './paths.css';

const MOST = 5;

/** An address may name what the graph does not hold: that is no finding about it. */
function UnknownEnds({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useSession().loaded;
  const names = namesOf(corpus);
  return (
    <div role="alert">
      {ids.map((id) => {
        const text = localName(id).replaceAll('-', ' ');
        const { matches, suggestions } = names.resolve(text);
        // The name may be known where the code is not.
        const why =
          matches.length > 0
            ? `Nothing here has the code ${shorten(id)}`
            : `Nothing here is called “${text}”`;
        const like = [...matches, ...suggestions].map(({ label }) => label);
        return (
          <p key={id} class="warning">
            {`${why}${like.length === 0 ? '.' : `: did you mean ${like.join(', or ')}?`}`}
          </p>
        );
      })}
    </div>
  );
}

export function Paths() {
  const session = useSession();
  const { graph, corpus } = session.loaded;
  const { path, avoidParty, onlyJoining } = session.view.value;
  const asked = path !== undefined && path.from !== '' && path.to !== '';
  const unknown = asked ? [path.from, path.to].filter((id) => !graph.hasNode(id)) : [];
  const served = useWays(asked ? { ...path, avoidParty, onlyJoining } : undefined);
  const isComing = served !== undefined && served.ways === undefined;
  const ready = asked && unknown.length === 0 && !isComing;
  const isThrough = session.loaded !== session.whole;
  const paths = useMemo(() => {
    if (!ready) return [];
    const kinds = onlyJoining ? { kinds: JOINING } : {};
    // Of a large graph its server finds them; through a lens those that are left of what is here.
    if (served?.ways !== undefined && !isThrough) return pathsAlong(graph, corpus, path, served.ways, kinds);
    return findPaths(graph, corpus, path.from, path.to, { limit: MOST, avoidParty, ...kinds });
  }, [graph, corpus, path, ready, avoidParty, onlyJoining, served?.ways]);
  const apart = useMemo(
    () => (ready ? tiesApart(graph, corpus, path.from, path.to) : []),
    [graph, corpus, path, ready],
  );
  const [chosen, setChosen] = useState(0);
  const lit = paths[Math.min(chosen, paths.length - 1)];
  useEffect(() => setChosen(0), [path, avoidParty, onlyJoining]);
  useEffect(() => {
    session.emphasis.value = lit === undefined ? [] : idsOf(lit);
    return () => {
      session.emphasis.value = [];
    };
  }, [session, lit]);
  const join = () => session.change((view): ViewState => ({ ...view, onlyJoining: !view.onlyJoining }));
  const avoid = () => session.change((view): ViewState => ({ ...view, avoidParty: !view.avoidParty }));
  return (
    <>
      <h2>From one to the other</h2>
      <PathForm key={`${path?.from} ${path?.to}`} />
      <label class="row">
        <input type="checkbox" checked={avoidParty} onChange={avoid} />
        <span>Rather a longer way than a step that only a party to it vouches for</span>
      </label>
      <label class="row">
        <input type="checkbox" checked={onlyJoining} onChange={join} />
        <span>Only ties that join: cooperation, membership, agreement</span>
      </label>
      {isComing && <Coming why={served.why} />}
      {served !== undefined && isThrough && <OfLoaded what="Through this lens ways are" />}
      {unknown.length > 0 && !isComing && <UnknownEnds ids={unknown} />}
      {ready && paths.length === 0 && (
        <p class="warning" role="status">
          {onlyJoining
            ? 'No chain of cooperation, membership and agreement leads from one to the other in six steps.'
            : 'Nothing that is told as done leads from one to the other in six steps.'}
        </p>
      )}
      {apart.map(({ edge, said }) => (
        <p key={edge} class="warning tie-apart">
          <EdgeLink id={edge}>{said}</EdgeLink>
        </p>
      ))}
      {paths.length > 0 && (
        <p class="quiet" role="status">
          {count(paths.length, 'way')} of at most {MOST}: the direct tie, then those that join best. The one
          that is marked is lit on the drawing.
        </p>
      )}
      {paths.map((one, at) => (
        <PathView
          key={one.steps.map(({ edge }) => edge).join()}
          path={one}
          number={at + 1}
          lit={one === lit}
          light={() => setChosen(at)}
        />
      ))}
    </>
  );
}

function idsOf({ from, steps }: Path): readonly string[] {
  return [from, ...steps.flatMap(({ edge, to }) => [edge, to])];
}

function PathView({
  path,
  number,
  lit,
  light,
}: {
  readonly path: Path;
  readonly number: number;
  readonly lit: boolean;
  light(): void;
}) {
  const { steps, weakest, putTogether } = path;
  const { corpus } = useSession().loaded;
  return (
    <section class={lit ? 'path lit' : 'path'} aria-label={`Way ${number}`}>
      <p class="path-head">
        <strong>{count(steps.length, 'step')}</strong>
        <button type="button" aria-pressed={lit} onClick={light}>
          {lit ? 'Lit on the drawing' : 'Light it'}
        </button>
      </p>
      <p class={path.joins ? 'joins' : 'joins not'}>{whatJoins(path)}</p>
      <ol>
        {steps.map((step) => (
          <Step key={step.edge} step={step} weakest={step === weakest && steps.length > 1} />
        ))}
        <li>
          <span class="stop">
            <EntityLink id={path.to} />
          </span>
        </li>
      </ol>
      {putTogether.map((apart) => (
        <p key={apart.of} class="put-together">
          “{labelOf(corpus, apart.of)}” is {sayPutTogether(corpus, apart)}.
        </p>
      ))}
      {steps.length > 1 && (
        <p class="weakest">
          The weakest step is the {ordinal(steps.indexOf(weakest) + 1)}, “{weakest.sentence}”:{' '}
          {strengthOf(weakest)}.
        </p>
      )}
      <Cite claims={claimsOf(corpus, path)} />
    </section>
  );
}

function Step({ step, weakest }: { readonly step: PathStep; readonly weakest: boolean }) {
  const { corpus } = useSession().loaded;
  const [open, setOpen] = useState(false);
  return (
    <li>
      <span class="stop">
        <EntityLink id={step.from} />
      </span>
      <div class="step">
        <EdgeLink id={step.edge}>{step.sentence}</EdgeLink>
        <span class="tag">{TIE_KINDS[step.kind].words}</span>
        {step.standing === 'contested' && <span class="tag contested">disputed</span>}
        {step.partyOnly && <span class="tag party">only a party says so</span>}
        {weakest && <span class="tag">weakest step</span>}
        <details class="sides" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {count(step.claims.length, 'claim')}
            {step.others.length > 0 && `; ${count(step.others.length, 'more tie')} between the two`}
          </summary>
          {open && (
            <ul class="other-ties">
              {step.otherTies.map(({ edge, sentence, kind }) => (
                <li key={edge}>
                  <EdgeLink id={edge}>{sentence}</EdgeLink> <span class="tag">{TIE_KINDS[kind].words}</span>
                </li>
              ))}
            </ul>
          )}
          {open &&
            step.claims.map(({ id }) => {
              const claim = corpus.claims.get(id);
              return claim !== undefined && <ClaimCard key={id} claim={claim} />;
            })}
        </details>
      </div>
    </li>
  );
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ordinal = (n: number) => ORDINALS[n - 1] ?? `${n}th`;

/** What its steps rest on, each claim once. */
function claimsOf({ claims }: Corpus, { steps }: Path): readonly Claim[] {
  const ids = new Set(steps.flatMap((step) => step.claims.map(({ id }) => id)));
  return [...ids].flatMap((id) => claims.get(id) ?? []);
}
