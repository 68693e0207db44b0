/** A claim of whoever may not decide, into the inbox (Node): it becomes a proposal of its report's reading, on which nobody has decided; the data are left as they are. */
import { oneWriterIn } from '../dataset/write/os-lock.js';
import type { Project } from '../files/project.js';
import { NotFoundError, ShapeError } from '../model/errors.js';
import type { ClaimByHand } from '../reading/claim-by-hand.js';
import type { LocalId, ReadClaim, Reading } from '../reading/reading.js';
import { verifyForeign } from '../reading/verify.js';
import { readTexts } from '../reports/texts.js';
import { memo } from '../structures/memo.js';
import { sayClaim } from '../words/claims.js';
import { Bases } from './base.js';
import { proposalsOf, type Stated } from './decisions.js';
import { type InboxReport, openInboxReport, putReading } from './inbox.js';
import { previewOf } from './preview.js';
import { contentKeys } from './quads/content-keys.js';
import { stateClaim } from './state-claim.js';

export interface ProposedClaim {
  /** In the reading. */
  readonly id: LocalId;
  readonly claim: ReadClaim;
  /** With its voice, in words. */
  readonly said: string;
  readonly report: InboxReport;
}

const basesOf = memo((project: Project) => new Bases(project));

/**
 * @param by who proposes it, as the review shows it.
 * @throws NotFoundError for a report that the inbox does not have, or whose text is not at hand, and for a name that
 *   nobody bears; EvidenceError where the passage is not in the text once; ShapeError for what cannot be said, or is
 *   proposed already. Nothing is written then.
 */
export async function proposeClaim(
  project: Project,
  id: string,
  given: ClaimByHand,
  by: string,
): Promise<ProposedClaim> {
  const { reading } = await openInboxReport(project, id);
  const text = (await readTexts(project.texts).catch(() => undefined))?.get(reading.text.sha256)?.text;
  if (text === undefined) {
    throw new NotFoundError(
      `no text in ${project.texts} is that of report ${id}: a claim needs its passage, so the text has to be at hand`,
    );
  }
  const base = await basesOf(project).of(id);
  return oneWriterIn(project.inbox, async () => {
    const before = await openInboxReport(project, id);
    const { corpus } = previewOf(before, base);
    const stated = stateClaim(before.state, given, corpus, text);
    const [claim] = stated.claims ?? [];
    if (claim === undefined) throw new TypeError('a statement has a claim');
    const now = withProposed(before.reading, stated, by);
    refuseUnfit(before, now, stated, verifyForeign(now, text, corpus.ontology).refused);
    refuseAgain(before, now, claim.id);
    const report = await putReading(project, id, now, text);
    const { claims, corpus: after } = previewOf(report, base);
    const shown = claims.get(claim.id);
    return {
      id: claim.id,
      claim,
      said: shown === undefined ? claim.id : sayClaim(after, shown).said,
      report,
    };
  });
}

function withProposed(reading: Reading, stated: Stated, by: string): Reading {
  const { entities = [], events = [], figures = [], utterances = [], claims = [], quotes = [] } = stated;
  return {
    ...reading,
    entities: [...reading.entities, ...entities],
    events: [...reading.events, ...events],
    figures: [...reading.figures, ...figures],
    utterances: [
      ...reading.utterances.map((each) => {
        const fresh = quotes.filter((quote) => quote.by === each.id).map(({ quoted }) => quoted);
        return fresh.length === 0 ? each : { ...each, quotes: [...(each.quotes ?? []), ...fresh] };
      }),
      ...utterances,
    ],
    claims: [...reading.claims, ...claims.map((each) => ({ ...each, by }))],
  };
}

/** Of what was there before nothing is refused: it stands in the inbox as it is. */
function refuseUnfit(
  { id, reading }: InboxReport,
  now: Reading,
  { claims = [] }: Stated,
  refused: readonly { readonly id: LocalId; readonly reason: string }[],
): void {
  const before = proposalsOf(reading);
  const found = refused.find((each) => !before.has(each.id) && proposalsOf(now).has(each.id));
  if (found === undefined) return;
  const what = claims.some((claim) => claim.id === found.id) ? 'the claim' : `${found.id}, which it names,`;
  throw new ShapeError(`${what} cannot be proposed of report ${id}: ${found.reason}; nothing was written`);
}

function refuseAgain({ id, reading }: InboxReport, now: Reading, claim: LocalId): void {
  const known = new Set(contentKeys(reading).values());
  const keys = contentKeys(now);
  const key = keys.get(claim)!;
  // What says the same twice has a key that tells the times: `["…",2]`.
  const [first, times] = JSON.parse(key) as readonly unknown[];
  if (typeof times !== 'number' && !known.has(key)) return;
  const same = [...keys].find(([, each]) => each === (typeof times === 'number' ? first : key))?.[0];
  throw new ShapeError(`report ${id} has that claim already, as ${same}; nothing was written`);
}
