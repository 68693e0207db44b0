/** The page: fetches the graph beside it, shows it, keeps the address in step with what is shown. */
import { render } from 'preact';
import './styles/base.css';
import './styles/frame.css';
import './styles/folding.css';
import './styles/surfaces.css';
import './styles/reading.css';
import './styles/chain.css';
import './styles/controls.css';
import './styles/accounts.css';
import './styles/besides.css';
import './styles/reports.css';
import './styles/time-said.css';
import { markAllRead, markPrepared } from './browser/milestones.js';
import { fetchPageFile, NoKey, writtenAddress } from './browser/page-files.js';
import { takeRunKey } from './browser/run-key.js';
import { type LoadedGraph, lensPreparations, readGraphFile } from './data/loaded-graph.js';
import { readTextsFile } from './data/texts.js';
import { Broken, Empty, Loading } from './elements/states.js';
import { linkNeeds } from './session/fetching.js';
import { heeded } from './session/heeded.js';
import { keepAddress } from './session/keep-address.js';
import { sourcesPreparations } from './session/scenes.js';
import { createSession, type Session, SessionProvider } from './session/session.js';
import { firstTheme, followTheme } from './session/theme.js';
import { App } from './shell/app.js';
import type { EarlyStage } from './stage/early-stage.js';
import { decodeView } from './view/address.js';
import type { ViewState } from './view/view.js';

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  takeRunKey();
  const asked = decodeView(location.hash || writtenAddress());
  const theme = firstTheme();
  render(<Loading />, root);
  // Nearly every view needs it: it is fetched beside the graph.
  import('./stage/stage.js').catch(() => {});
  let early: EarlyStage | undefined;
  const text = await fetchPageFile('graph.json', async (first) => {
    try {
      const { openEarly } = await import('./opening/opening.js');
      early = await openEarly(first, asked, theme, root);
    } catch (error) {
      // Then the page is drawn when all is read.
      console.warn(error);
    }
  });
  if (text === undefined) {
    throw new Error('there is no graph.json beside this page: make it with `claimgraph build`');
  }
  const loaded = await withNamed(readGraphFile(text, navigator.languages), asked);
  if (loaded.corpus.entities.size === 0) {
    render(<Empty />, root);
    return;
  }
  const { view, leftOut } = heeded(location.hash || writtenAddress(), asked, loaded);
  const session = createSession(loaded, view, theme, early);
  session.notice.value = leftOut;
  followTheme(session.theme);
  keepAddress(session);
  render(
    <SessionProvider value={session}>
      <App />
    </SessionProvider>,
    root,
  );
  markAllRead();
  void inIdleTime([...lensPreparations(loaded), ...sourcesPreparations(loaded)]);
  await fetchTexts(session);
}

/** Of what a link shows alone so many are fetched. */
const MOST_SHOWN = 1_000;

/** Of a part of a graph with what the address names, as far as it can be had. */
async function withNamed(loaded: LoadedGraph, asked: ViewState): Promise<LoadedGraph> {
  const needs =
    loaded.part === undefined ? [] : [...linkNeeds(asked), ...(asked.only ?? []).slice(0, MOST_SHOWN)];
  if (needs.length === 0) return loaded;
  try {
    const { fetchAround, withMore } = await import('./data/more.js');
    return withMore(loaded, await fetchAround(needs), navigator.languages);
  } catch (error) {
    // The panel asks again, and says why there is nothing.
    console.warn(error);
    return loaded;
  }
}

/** One step each time that the page has nothing else to do. */
async function inIdleTime(steps: readonly (() => unknown)[]): Promise<void> {
  for (const step of steps) {
    await idle();
    await step();
  }
  markPrepared();
}

/** Some browsers do not say when that is. */
function idle(): Promise<unknown> {
  return new Promise((go) => {
    if ('requestIdleCallback' in window) requestIdleCallback(go);
    else setTimeout(go, 500);
  });
}

async function fetchTexts(session: Session): Promise<void> {
  const json = await fetchPageFile('texts.json').catch(() => undefined);
  if (json !== undefined) session.texts.value = new Map([...readTextsFile(json), ...session.texts.value]);
}

start().catch((error: unknown) => {
  if (error instanceof NoKey) {
    // The address with the key may be put into this very tab, which then only gets a new fragment.
    window.addEventListener('hashchange', () => takeRunKey() && location.reload());
    render(<Broken reason={error.message} />, root);
    return;
  }
  console.error(error);
  render(<Broken reason={error instanceof Error ? error.message : String(error)} />, root);
});
