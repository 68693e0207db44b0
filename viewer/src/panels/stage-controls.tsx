/** The buttons on the stage: nearer, further, all, a calmer layout. */
import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../state/session.js';
import { unpinAll } from '../state/view.js';

export function StageControls() {
  const session = useSession();
  const stage = session.stage.value;
  const bar = useRef<HTMLDivElement>(null);
  const running = session.relaxing.value;
  const pins = Object.keys(session.view.value.pins).length;

  // No name may lie under the buttons.
  useEffect(() => {
    const element = bar.current;
    const parent = element?.offsetParent;
    if (element === null || parent === null || parent === undefined || stage === undefined) return;
    const watch = new ResizeObserver(() => {
      const box = element.getBoundingClientRect();
      const origin = parent.getBoundingClientRect();
      stage.reserve([{ x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height }]);
    });
    watch.observe(element);
    watch.observe(parent);
    return () => watch.disconnect();
  }, [stage]);

  if (stage === undefined) return null;
  return (
    <div class="stage-controls" ref={bar} role="toolbar" aria-label="Drawing">
      <button type="button" aria-label="Nearer" title="Nearer (+)" onClick={() => stage.zoom(1 / 1.5)}>
        +
      </button>
      <button
        type="button"
        aria-label="Further away"
        title="Further away (−)"
        onClick={() => stage.zoom(1.5)}
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
          Relax layout
        </button>
      )}
      {pins > 0 && (
        <button type="button" onClick={() => session.change(unpinAll)}>
          Unpin {pins}
        </button>
      )}
    </div>
  );
}
