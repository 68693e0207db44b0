/** The page as a whole: legend and list at the side, the drawing in the middle, what is chosen at the other side. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../../src/words/labels.js';
import { markPicture } from '../browser/milestones.js';
import { recognise } from '../data/texts.js';
import { CrowdSaid } from '../drawing/crowd-said.js';
import { StageControls } from '../drawing/stage-controls.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { onDemand } from '../elements/on-demand.js';
import { isFirstVisit } from '../first-steps/seen.js';
import { Families, Layers, Marks, Types } from '../legend/legend.js';
import { Lens } from '../lenses/lens.js';
import { LensSaid, NothingThroughLens, TakenOutSaid } from '../lenses/lens-said.js';
import { OnlySaid } from '../queries/only-said.js';
import { EMPTY_SCENE } from '../scene/scene.js';
import { type Session, useSession } from '../session/session.js';
import { ChosenDays, TimeDrawer } from '../time/door.js';
import { clearFilters, isFiltered } from '../view/filters.js';
import { chooseLens, openPage } from '../view/view.js';
import { Header } from './header.js';
import { bindKeys } from './keys.js';
import { PageBody } from './pages.js';
import { usePanelFocus } from './panel-focus.js';
import { SurfaceBody, SurfacePurpose, SurfaceSwitch } from './surfaces.js';
import { Told } from './told.js';

export function App() {
  const session = useSession();
  const [menu, setMenu] = useState(false);
  const [keys, setKeys] = useState(false);
  const [steps, setSteps] = useState(isFirstVisit);
  useEffect(
    () =>
      bindKeys(
        session,
        () => setMenu(false),
        () => setKeys(true),
      ),
    [session],
  );
  useEffect(() => acceptTexts(session), [session]);
  const { selection, page } = session.view.value;
  // What was chosen in a legend or list that lies over the drawing comes to be seen; and one that was folded for a panel is closed.
  useEffect(() => setMenu(false), [selection?.id, page]);
  return (
    <div class={menu ? 'page menu-open' : 'page'}>
      <button type="button" class="skip" onClick={() => document.getElementById('panel')?.focus()}>
        Skip to what is chosen
      </button>
      <Header menuOpen={menu} onMenu={() => setMenu((open) => !open)} onKeys={() => setKeys(true)} />
      <Side
        onFirstSteps={() => {
          setMenu(false);
          setSteps(true);
        }}
      />
      <main class="middle" aria-label="Drawing">
        <div class="drawing">
          <SurfaceBody />
          <div class="stage-top">
            <SurfaceSwitch />
            <LensSaid />
            <TakenOutSaid />
            <ChosenDays />
            <OnlySaid />
            <CrowdSaid />
          </div>
          <EmptyStage />
          <StageControls />
          <Notice />
          {steps && <FirstSteps close={() => setSteps(false)} />}
        </div>
        <TimeDrawer />
        {session.view.value.story !== undefined && <StoryBar />}
      </main>
      <Panel />
      <Told />
      {keys && <KeysShown close={() => setKeys(false)} firstSteps={() => setSteps(true)} />}
    </div>
  );
}

const TABS = ['legend', 'list', 'about'] as const;
type Tab = (typeof TABS)[number];
const TAB_WORDS: Readonly<Record<Tab, string>> = { legend: 'Legend', list: 'List', about: 'Reports' };

function Side({ onFirstSteps }: { readonly onFirstSteps: () => void }) {
  const session = useSession();
  const [tab, setTab] = useState<Tab>('legend');
  return (
    <aside class="side" id="side" aria-label="Legend, filters and list">
      <div class="tabs" role="tablist">
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={tab === name}
            aria-controls={`side-${name}`}
            onClick={() => setTab(name)}
          >
            {TAB_WORDS[name]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`side-${tab}`} aria-labelledby={`tab-${tab}`} class="side-body">
        <OfLoaded what="Counts, filters and lists are" />
        {tab === 'list' && <Outline />}
        {tab === 'about' && (
          <>
            <About />
            <button type="button" class="wide" onClick={onFirstSteps}>
              Show the first steps
            </button>
          </>
        )}
        {tab === 'legend' && (
          <>
            <SurfacePurpose />
            <p class="lead">
              Each line is something that is <em>said</em>, not a fact. Press a line or a name to read who
              says it, through whom, where, and who denies it.
            </p>
            <Lens />
            {session.view.value.surface === 'sources' ? (
              <SourceMarks />
            ) : (
              <>
                {session.view.value.against !== undefined && <Sides />}
                <Layers />
                <Families />
                <Marks />
                <Types />
              </>
            )}
            {isFiltered(session.view.value) && (
              <button type="button" class="wide" onClick={() => session.change(clearFilters)}>
                Show everything again
              </button>
            )}
          </>
        )}
      </div>
    </aside>
  );
}

const FirstSteps = onDemand(() =>
  import('../first-steps/first-steps.js').then(({ FirstSteps }) => FirstSteps),
);
const StoryBar = onDemand(() => import('../story/story-bar.js').then(({ StoryBar }) => StoryBar));
const KeysShown = onDemand(() => import('./keys-shown.js').then(({ KeysShown }) => KeysShown));
const About = onDemand(() => import('./about.js').then(({ About }) => About));
const Outline = onDemand(() => import('./outline.js').then(({ Outline }) => Outline));
const Sides = onDemand(() => import('../legend/legend-more.js').then(({ Sides }) => Sides));
const SourceMarks = onDemand(() => import('../legend/legend-more.js').then(({ SourceMarks }) => SourceMarks));
const Chosen = onDemand(() => import('../chosen/chosen.js').then(({ Chosen }) => Chosen));

function Panel() {
  const session = useSession();
  const { selection, page } = session.view.value;
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(session, panel, selection === undefined ? page : `${selection.kind} ${selection.id}`);
  if (selection === undefined && page === undefined) return null;
  const roomy = selection === undefined && (page === 'queries' || page === 'reports');
  const reading = page === 'reports' && session.view.value.reader.report !== undefined;
  const close = () =>
    selection === undefined ? session.change((view) => openPage(view, undefined)) : session.select(undefined);
  return (
    <aside
      ref={panel}
      class={roomy ? `panel roomy${reading ? ' reading' : ''}` : 'panel'}
      id="panel"
      tabIndex={-1}
      aria-label="What is chosen"
    >
      <button type="button" class="close" aria-label="Close" title="Close (Esc)" onClick={close}>
        ×
      </button>
      {selection !== undefined && <Chosen />}
      {selection === undefined && page !== undefined && <PageBody page={page} />}
    </aside>
  );
}

function EmptyStage() {
  const session = useSession();
  const { lens, only } = session.view.value;
  const scene = session.scene.value;
  const { nodes, edges } = scene;
  // An answer may be nodes alone; and what is still fetched is not empty.
  const empty = edges.length === 0 && (only === undefined || nodes.length === 0) && scene !== EMPTY_SCENE;
  // That nothing is left to draw is all that there will be to see.
  useEffect(() => {
    if (empty) markPicture();
  }, [empty]);
  if (!empty) return null;
  return (
    <div class="empty-stage">
      {lens !== undefined && !isFiltered(session.view.value) ? (
        <NothingThroughLens lens={lens} />
      ) : (
        <p>
          {only === undefined || isFiltered({ ...session.view.value, only: undefined })
            ? 'The filters leave no relation to draw.'
            : 'The answer of the query names nothing that can be drawn.'}
        </p>
      )}
      <button
        type="button"
        onClick={() => session.change((view) => chooseLens(clearFilters(view), undefined))}
      >
        Show everything again
      </button>
    </div>
  );
}

/** How long a notice stands at least, and for each of its letters, in milliseconds. */
const LEAST_READ = 6_000;
const A_LETTER = 90;

function Notice() {
  const session = useSession();
  const { value } = session.notice;
  useEffect(() => {
    if (value === '') return;
    const timer = setTimeout(
      () => {
        session.notice.value = '';
      },
      Math.max(LEAST_READ, value.length * A_LETTER),
    );
    return () => clearTimeout(timer);
  }, [session, value]);
  return (
    <p class={value === '' ? 'notice none' : 'notice'} role="status">
      {value}
    </p>
  );
}

/** Files dropped anywhere on the page or chosen in the start panel are held against the hashes of the reports. */
function acceptTexts(session: Session): () => void {
  const take = async (files: readonly File[]) => {
    const { corpus } = session.loaded;
    const { texts, reports, unknown } = await recognise(corpus, files, session.texts.value);
    session.texts.value = texts;
    const known = reports.map(({ id }) => labelOf(corpus, id)).join(', ');
    session.notice.value = [
      reports.length > 0 ? `Recognised: ${known}. Its passages are shown where claims stand.` : '',
      unknown.length > 0 ? `Not the text of a report here: ${unknown.join(', ')}.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void take([...(event.dataTransfer?.files ?? [])]);
  };
  const pick = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.classList.contains('texts'))
      void take([...(target.files ?? [])]);
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  document.addEventListener('change', pick);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
    document.removeEventListener('change', pick);
  };
}
