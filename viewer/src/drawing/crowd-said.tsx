/** Says on the stage that only a part of a crowd is drawn, with the way to all of it and back. */
import { useSession } from '../session/session.js';

export function CrowdSaid() {
  const session = useSession();
  const { crowd } = session.scene.value;
  if (crowd === undefined) return null;
  const whole = crowd.part === undefined;
  const number = (n: number) => n.toLocaleString('en');
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
      <button type="button" onClick={() => session.change((view) => ({ ...view, whole: !view.whole }))}>
        {whole ? 'Show a part' : 'Show all'}
      </button>
    </div>
  );
}
