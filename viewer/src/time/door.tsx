/** The way to the time line: the button on the drawing, and the drawer under it, whose code is fetched when it first opens. */
import { onDemand } from '../elements/on-demand.js';
import { useSession } from '../session/session.js';

const TimeSaid = onDemand(() => import('./time-said.js').then((module) => module.TimeSaid));
const Drawer = onDemand(() => import('./drawer.js').then((module) => module.Drawer));

export function TimeButton() {
  const session = useSession();
  const { timeline } = session.view.value;
  return (
    <button
      type="button"
      aria-expanded={timeline}
      aria-controls="time"
      title="When it happened, and when it was said"
      onClick={() => session.change((view) => ({ ...view, timeline: !timeline }))}
    >
      Time
    </button>
  );
}

export function TimeDrawer() {
  const session = useSession();
  if (!session.view.value.timeline) return null;
  return (
    <section class="time" id="time" aria-label="Time">
      <Drawer />
    </section>
  );
}

/** What the chosen days leave, where some are chosen. */
export function ChosenDays() {
  return useSession().view.value.time === undefined ? null : <TimeSaid />;
}
