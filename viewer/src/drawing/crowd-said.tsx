/** Says on the stage that only a part of a crowd is drawn, with the way to all of it and back. */
import { inDigits } from '../elements/of-loaded.js';
import type { Crowd } from '../scene/scene.js';
import { useSession } from '../session/session.js';

export function CrowdSaid() {
  const session = useSession();
  const { crowd } = session.scene.value;
  if (session.whole.part !== undefined) return <PartSaid drawn={crowd?.part} />;
  if (crowd === undefined) return null;
  if (crowd.chief) return <ChiefSaid {...crowd} />;
  const number = inDigits;
  return (
    <div class="crowd-said">
      <p role="status">
        {crowd.part === undefined ? (
          `All ${number(crowd.of)} names are drawn: too many to read at once.`
        ) : (
          <>
            <strong>
              {number(crowd.part)} of {number(crowd.of)} names:
            </strong>{' '}
            those around {crowd.around}, which has the most relations. Search for another name, or press one
            twice to see more around it.
          </>
        )}
      </p>
      <WholeButton>{crowd.part === undefined ? 'Show a part' : 'Show all'}</WholeButton>
    </div>
  );
}

/** Where more is there than is read at a glance: of the drawing of relations alone. */
function ChiefSaid({ of, part }: Crowd) {
  if (useSession().view.value.surface !== 'relations') return null;
  const all = `All ${inDigits(of)}`;
  return (
    <div class="crowd-said chief">
      <p role="status">
        {part === undefined ? (
          `${all} actors`
        ) : (
          <>
            <strong>
              {inDigits(part)} of {inDigits(of)} actors:
            </strong>{' '}
            those with the most independent sources, tied to each other
          </>
        )}
      </p>
      <WholeButton>{part === undefined ? 'The chief ones' : all}</WholeButton>
    </div>
  );
}

function WholeButton({ children }: { readonly children: string }) {
  const { change } = useSession();
  return (
    <button type="button" onClick={() => change((view) => ({ ...view, whole: !view.whole }))}>
      {children}
    </button>
  );
}

/** Where the page has a part of what there is. */
function PartSaid({ drawn }: { readonly drawn: number | undefined }) {
  const { corpus, part } = useSession().whole;
  if (part === undefined) return null;
  const claims = `${inDigits(corpus.claims.size)} of ${inDigits(part.of.claims)} claims`;
  return (
    <div class="crowd-said">
      <p role="status">
        {drawn === undefined ? (
          <>
            <strong>{claims}</strong> are here, and this is drawn of them.
          </>
        ) : (
          <>
            <strong>
              {inDigits(drawn)} of {inDigits(part.of.names)} names
            </strong>{' '}
            are drawn: those with the most sources, and what you choose. {claims} are here.
          </>
        )}{' '}
        The search finds every name.
      </p>
    </div>
  );
}
