/** What the middle can draw: the names on its switch, and the drawing itself. */
import type { FunctionComponent } from 'preact';
import { RelationsDrawing } from '../drawing/relations-drawing.js';
import { SourcesDrawing } from '../drawing/sources-drawing.js';
import { onDemand } from '../elements/on-demand.js';
import { useSession } from '../session/session.js';
import { type Surface, showSurface } from '../view/view.js';

interface SurfaceEntry {
  readonly surface: Surface;
  readonly words: string;
  /** What it is for, in one line. */
  readonly purpose: string;
  readonly body: FunctionComponent;
}

const MapDrawing = onDemand(() => import('../map/map.js').then(({ MapSurface }) => MapSurface));

const TableBody = onDemand(() => import('../table/table.js').then(({ TableSurface }) => TableSurface));

/** In the order of the switch; the first is what the page opens with. */
const SURFACE_ENTRIES: readonly SurfaceEntry[] = [
  {
    surface: 'relations',
    words: 'Relations',
    purpose: 'For seeing who is tied to whom, and on how many sources.',
    body: RelationsDrawing,
  },
  {
    surface: 'map',
    words: 'Map',
    purpose: 'For seeing where things happened, as the reports place them.',
    body: MapDrawing,
  },
  {
    surface: 'sources',
    words: 'Sources',
    purpose: 'For seeing who publishes, who is quoted and who speaks.',
    body: SourcesDrawing,
  },
  {
    surface: 'table',
    words: 'Table',
    purpose: 'For sorting, narrowing and copying what is said, a row each.',
    body: TableBody,
  },
];

/** What the drawing that is shown is for. */
export function SurfacePurpose() {
  const { surface } = useSession().view.value;
  return <p class="purpose">{SURFACE_ENTRIES.find((entry) => entry.surface === surface)?.purpose}</p>;
}

export function SurfaceBody() {
  const session = useSession();
  const { surface } = session.view.value;
  const Body = (SURFACE_ENTRIES.find((entry) => entry.surface === surface) ?? SURFACE_ENTRIES[0]!).body;
  return <Body />;
}

export function SurfaceSwitch() {
  const session = useSession();
  const { surface } = session.view.value;
  if (SURFACE_ENTRIES.length < 2) return null;
  return (
    <fieldset class="surfaces">
      <legend class="spoken">What is drawn</legend>
      {SURFACE_ENTRIES.map((entry) => (
        <button
          key={entry.surface}
          type="button"
          title={entry.purpose}
          aria-pressed={entry.surface === surface}
          onClick={() => session.change((view) => showSurface(view, entry.surface))}
        >
          {entry.words}
        </button>
      ))}
    </fieldset>
  );
}
