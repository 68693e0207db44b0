/** A claim and a proposition as the reader reads them: who says it, through whom, in which words, where; and who denies it. */
import { speakersOf } from '../../../src/compare/standing/chain.js';
import { byManner, type PropositionStanding, tellingOf } from '../../../src/compare/standing/standing.js';
import { toldOtherwiseIn } from '../../../src/compare/verdicts/told-otherwise.js';
import { shorten } from '../../../src/model/namespaces.js';
import type { Claim } from '../../../src/model/records.js';
import { groupBy } from '../../../src/structures/group-by.js';
import { sayClaim } from '../../../src/words/claims.js';
import { basisInWords, dateInWords } from '../../../src/words/dates.js';
import { capitalized, count } from '../../../src/words/phrases.js';
import { sentenceAsTold } from '../../../src/words/sentences.js';
import { sayToldOtherwise } from '../../../src/words/standing.js';
import { EntityLink } from '../elements/links.js';
import { NotesOn } from '../notes/notes-on.js';
import { useSession } from '../session/session.js';
import { Chain, ChainPassages } from './chain.js';
import { CiteClaim } from './cite.js';
import { ClaimActs } from './claim-acts.js';
import { EvidenceView } from './passage.js';

/** @param alone it has a panel to itself: the passages of its chain stand there at once. */
export function ClaimCard({ claim, alone = false }: { readonly claim: Claim; readonly alone?: boolean }) {
  const { corpus } = useSession().loaded;
  const words = sayClaim(corpus, claim);
  const speakers = speakersOf(corpus, claim);
  const madeIn = corpus.utterances.get(claim.madeIn);
  const negated = claim.polarity === 'negated';
  return (
    <article class={negated ? 'claim negated' : 'claim'}>
      <p class="voice">
        <span class="speakers">
          {speakers.length === 0
            ? (madeIn?.label ?? 'Someone')
            : speakers.map((speaker, i) => (
                <span key={speaker}>
                  {i === 0 ? '' : i === speakers.length - 1 ? ' and ' : ', '}
                  <EntityLink id={speaker} />
                </span>
              ))}
        </span>{' '}
        <span class={`act ${claim.speechAct}`}>{words.verb}</span>
        {madeIn?.saidOn !== undefined && <span class="when"> · {dateInWords(madeIn.saidOn).text}</span>}
      </p>
      {claim.gloss !== undefined && <p class="gloss">{claim.gloss}</p>}
      {claim.wording !== undefined && (
        <p class="wording">
          In the speaker’s word{/\s/.test(claim.wording) ? 's' : ''}: <q>{claim.wording}</q>
        </p>
      )}
      {words.when !== undefined && <p class="quiet">Said to hold: {words.when}</p>}
      {claim.dateWording !== undefined && (
        <p class="quiet">
          Date as worded: <q>{claim.dateWording}</q>
          {claim.dateBasis !== undefined && ` (${basisInWords(claim.dateBasis)})`}
        </p>
      )}
      <Chain claim={claim} />
      {claim.headline && <p class="warning">Stands only in the headline.</p>}
      <EvidenceView evidence={claim.evidence} />
      <ChainPassages claim={claim} open={alone} />
      <ClaimActs claim={claim} said={words.said} />
      <p class="address-of">
        {alone ? (
          shorten(claim.id)
        ) : (
          <>
            <ClaimLink claim={claim} /> <CiteClaim claim={claim} />
          </>
        )}
      </p>
      {!alone && <NotesOn chosen={{ kind: 'node', id: claim.id }} small />}
    </article>
  );
}

/** The short IRI of a claim; pressed, it opens the claim by itself, and the address leads back to it. */
function ClaimLink({ claim: { id } }: { readonly claim: Claim }) {
  const session = useSession();
  return (
    <button type="button" class="link" onClick={() => session.select({ kind: 'node', id })}>
      {shorten(id)}
    </button>
  );
}

interface Judged {
  readonly judged: PropositionStanding;
  readonly open: boolean;
}

/** A proposition in each manner in which it is told: a plan that was given up stands apart from one that stands, and from the deed. */
export function PropositionBlock({ judged, open }: Judged) {
  const { corpus } = useSession().loaded;
  return (
    <>
      {byManner(corpus, judged).map((each) => (
        <InOneManner key={tellingOf(each)[0]?.id} judged={each} open={open} />
      ))}
    </>
  );
}

/** With its standing and every claim for and against it. */
function InOneManner({ judged, open }: Judged) {
  const { corpus } = useSession().loaded;
  const { proposition, affirmedBy, deniedBy, standing } = judged;
  return (
    <details class={`proposition ${standing}`} open={open}>
      <summary>
        <span class="sentence">{sentenceAsTold(corpus, proposition, judged)}</span>
        <StandingTag judged={judged} />
      </summary>
      <p class="standing">{standingInWords(judged)}</p>
      <ToldOtherwiseLine keys={[proposition.key]} told={tellingOf(judged)} />
      {affirmedBy.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      {deniedBy.length > 0 && affirmedBy.length > 0 && <h4>Who denies it</h4>}
      {deniedBy.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </details>
  );
}

/** Who tells it otherwise without denying it outright. */
export function ToldOtherwiseLine({
  keys,
  told,
}: {
  readonly keys: readonly string[];
  readonly told?: readonly Claim[];
}) {
  const { corpus } = useSession().rest;
  const found = sayToldOtherwise(
    corpus,
    keys.flatMap((key) => toldOtherwiseIn(corpus).ofProposition({ key }, told)),
  );
  if (found.length === 0) return null;
  const said = [...groupBy(found, ({ lead }) => lead)].map(
    ([lead, group]) => `${capitalized(lead)} ${group.map(({ words }) => words).join('; ')}.`,
  );
  return <p class="standing otherwise">{said.join(' ')} The verdicts say how.</p>;
}

function StandingTag({ judged }: { readonly judged: PropositionStanding }) {
  const { standing, partyOnly, origins, affirmedBy } = judged;
  if (standing === 'contested') return <span class="tag contested">disputed</span>;
  // A sentence that only denies says so itself.
  if (standing === 'denied') return affirmedBy.length > 0 ? <span class="tag denied">denied</span> : null;
  if (partyOnly) return <span class="tag party">only a party says so</span>;
  return origins.length > 1 ? <span class="tag">{origins.length} sources</span> : null;
}

function standingInWords({
  standing,
  partyOnly,
  origins,
  denyingOrigins,
  reports,
  affirmedBy,
  deniedBy,
}: PropositionStanding): string {
  const sources = (number: number) =>
    `${count(number, 'independent source')} in ${count(reports.length, 'report')}`;
  const party = partyOnly ? ' Only a party to the matter says so.' : '';
  if (standing === 'denied') {
    const denying = sources(denyingOrigins.length);
    return affirmedBy.length > 0
      ? `Denied by ${denying}; nobody here tells it as done.`
      : `Said not to be so by ${denying}; nobody here tells it as done.`;
  }
  if (affirmedBy.length === 0) return 'Nobody here tells it as done.';
  if (standing === 'contested') {
    return `Disputed: ${sources(origins.length)} for it, ${count(deniedBy.length, 'claim')} against.${party}`;
  }
  return `Said by ${sources(origins.length)}; nobody here denies it.${party}`;
}
