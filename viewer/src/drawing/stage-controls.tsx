/** The buttons on the stage: nearer, further, all, a calmer layout. */
import { MarkedBar } from '../selection/door.js';
import { useSession } from '../session/session.js';
import { TakeAway } from '../take-away/door.js';
import { TimeButton } from '../time/door.js';
import { unpinAll } from '../view/view.js';

export function StageControls() {
  const session = useSession();
  const stage = session.stage.value;
  const running = session.relaxing.value;
  const pins = Object.keys(session.view.value.pins).length;

  if (stage === undefined) {
    return (
      <div class="stage-controls" role="toolbar" aria-label="Drawing">
        <MarkedBar />
        <TakeAway />
        <TimeButton />
      </div>
    );
  }
  return (
    <div class="stage-controls" role="toolbar" aria-label="Drawing">
      <MarkedBar />
      <button type="button" aria-label="Nearer" title="Nearer (+)" onClick={() => stage.camera.zoom(1 / 1.5)}>
        +
      </button>
      <button
        type="button"
        aria-label="Further away"
        title="Further away (−)"
        onClick={() => stage.camera.zoom(1.5)}
      >
        −
      </button>
      <button type="button" title="Fit all in the window (0)" onClick={() => stage.fit()}>
        Fit
      </button>
      {running ? (
        <button type="button" onClick={() => stage.stopRelaxing()}>
          Stop
        </button>
      ) : (
        <button
          type="button"
          title="Let the layout find its own order; pinned names stay"
          onClick={() => stage.relax()}
        >
          Relax<span class="if-room"> layout</span>
        </button>
      )}
      <button
        type="button"
        aria-pressed={session.lassoing.value}
        title="Draw a loop around names to mark them, or press them one by one (L). With the Shift key it goes without this."
        onClick={() => {
          session.lassoing.value = !session.lassoing.value;
        }}
      >
        Lasso
      </button>
      <TakeAway />
      <TimeButton />
      {pins > 0 && (
        <button type="button" onClick={() => session.change(unpinAll)}>
          Unpin {pins}
        </button>
      )}
    </div>
  );
}
