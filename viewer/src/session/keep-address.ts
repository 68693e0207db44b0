/** The address follows the view, each step an entry of the tab's history; an address put in or gone back to becomes the view. */
import { effect } from '@preact/signals';
import { takeRunKey } from '../browser/run-key.js';
import { Visits } from '../browser/visits.js';
import { decodeView, encodeView } from '../view/address.js';
import type { History } from '../view/history.js';
import type { ViewState } from '../view/view.js';
import { linkNeeds, needsOf } from './fetching.js';
import { heeded } from './heeded.js';
import type { Session } from './session.js';

export function keepAddress(session: Session): void {
  const visits = new Visits();
  let before: History | undefined;
  const follow = (now: History) => {
    const address = encodeView(now.present);
    const { step: from, made } = before ?? now;
    before = now;
    if (now.made !== made) visits.push(now.step, address);
    else if (now.step !== from) visits.go(from, now.step);
    visits.replace(now.step, address);
  };
  effect(() => follow(session.history.value));
  let said = '';
  /** What the address says, put on the page by `show`; its camera is that of the reader only where nothing is remembered. */
  const takeNow = (show: (view: ViewState) => void) => {
    const { view: asked, leftOut } = heeded(location.hash, decodeView(location.hash), session.whole);
    show(asked);
    // What was said of a link before this one is not true of this one.
    if (leftOut !== '' || session.notice.peek() === said) session.notice.value = leftOut;
    said = leftOut;
    if (session.view.peek() === asked && asked.camera !== undefined)
      session.stage.peek()?.camera.set(asked.camera);
  };
  let turn = 0;
  /** What the address names and is not here is fetched first; whoever goes on meanwhile is not taken back. */
  const take = (show: (view: ViewState) => void) => {
    turn += 1;
    const mine = turn;
    const needs = session.fetching.missing(linkNeeds(decodeView(location.hash)));
    if (needs.length === 0) takeNow(show);
    else void session.fetching.need(needs).then(() => mine === turn && takeNow(show));
  };
  // What is chosen in the page is fetched as it is chosen.
  effect(() => void session.fetching.need(needsOf(session.view.value)));
  visits.listen(
    (step) => {
      // The browser is there already.
      before = { ...session.history.peek(), step };
      take((asked) => session.travel(step, asked));
    },
    () => {
      takeRunKey();
      const { step, made } = session.history.peek();
      // The browser has made the entry, which has no number yet.
      before = { ...session.history.peek(), step: step + 1, made: made + 1 };
      take((asked) => session.visit(asked));
    },
  );
}
