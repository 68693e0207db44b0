/** Two reports side by side: where they part over a date, a count, an author or otherwise, what both tell, and what each adds. */
import { useMemo } from 'preact/hooks';
import {
  MATTERS,
  type Matter,
  type TwoReports,
  twoReports,
} from '../../../src/compare/differences/two-reports.js';
import { sayingOf } from '../../../src/compare/lenses/lenses.js';
import type { Claim, Entity, Iri } from '../../../src/model/records.js';
import { sayClaim } from '../../../src/words/claims.js';
import { labelOf } from '../../../src/words/labels.js';
import { capitalized } from '../../../src/words/phrases.js';
import { Coming } from '../chosen/coming.js';
import { VerdictList } from '../claims/verdicts.js';
import { reportsOf } from '../data/texts.js';
import { Alike, Geography } from '../lenses/lens-comparison.js';
import { useSession } from '../session/session.js';
import { readAs } from '../view/reading.js';
import { chooseAgainst, chooseLens } from '../view/view.js';
import { Names } from './names.js';
import { ToldByKind, type ToldLine } from './told-list.js';
import { sayTwo } from './two-in-words.js';

const MATTER_WORDS: Readonly<Record<Matter, string>> = {
  dates: 'They part over when',
  counts: 'They part over how many',
  authors: 'They part over who did it',
  other: 'They part over other things',
};

export function Two({ report }: { readonly report: Iri }) {
  const session = useSession();
  const { corpus } = session.whole;
  const { other } = session.view.value.reader;
  const isKnown = other !== undefined && corpus.utterances.get(other)?.report !== undefined;
  const { part } = session.whole;
  // Of a large graph it is fetched first.
  const isComing = part !== undefined && other !== undefined && !part.fetched.has(other);
  const others = reportsOf(corpus).filter(({ id }) => id !== report);
  if (others.length === 0) return <p class="quiet">There is no other report here.</p>;
  return (
    <div class="two-reports">
      <label class="beside-which">
        <span>Beside</span>
        <select
          value={isKnown ? other : ''}
          onChange={({ currentTarget: { value } }) =>
            session.change((view) => readAs(view, { other: value === '' ? undefined : value }))
          }
        >
          <option value="">choose another report</option>
          {others.map(({ id, report: details }) => (
            <option key={id} value={id}>
              {capitalized(labelOf(corpus, id))}: {details?.title}
            </option>
          ))}
        </select>
      </label>
      {other !== undefined && !isKnown && !isComing && (
        <p class="warning" role="alert">
          The other report of this link is not known here.
        </p>
      )}
      {isKnown && other === report && <p class="warning">That is this report: choose another one.</p>}
      {other !== undefined && isComing && <Coming id={other} />}
      {isKnown && !isComing && other !== report && <Compared left={report} right={other} />}
    </div>
  );
}

function Compared({ left, right }: { readonly left: Iri; readonly right: Iri }) {
  const session = useSession();
  const { corpus } = session.whole;
  const found = useMemo(() => twoReports(corpus, left, right), [corpus, left, right]);
  const names = [capitalized(labelOf(corpus, left)), capitalized(labelOf(corpus, right))] as const;
  const { parted, shared, inOtherWords, ifOneEvent, agree, bothSayWhere, namesBoth } = found;
  const inOneDrawing = () =>
    session.change((view) => ({
      ...chooseAgainst(chooseLens(view, { kind: 'in', actor: left }), { kind: 'in', actor: right }),
      page: 'reports' as const,
    }));
  return (
    <>
      <p role="status">
        {sayTwo(
          found,
          [labelOf(corpus, left), added(found.onlyLeft, found.namesLeft)],
          [labelOf(corpus, right), added(found.onlyRight, found.namesRight)],
        )}
      </p>
      <p class="quiet">What one does not tell it does not deny: silence is no denial.</p>
      <p class="actions">
        <button type="button" onClick={inOneDrawing}>
          Draw both, and who tells what
        </button>
      </p>
      {MATTERS.map((matter) => {
        const some = parted.get(matter) ?? [];
        return (
          some.length > 0 && (
            <section key={matter} class="section">
              <h3>
                {MATTER_WORDS[matter]} <span class="number">{some.length}</span>
              </h3>
              <VerdictList comparisons={some} tagged />
            </section>
          )
        );
      })}
      <div class="two-columns">
        <Adds side="left" name={names[0]} found={found} />
        <Adds side="right" name={names[1]} found={found} />
      </div>
      <section class="said both">
        <h3>
          Both tell <span class="number">{shared.length}</span>
        </h3>
        <Names names={namesBoth} />
        <ToldByKind
          lines={shared.map((each): ToldLine => {
            const claim = each.left[0] as Claim;
            return {
              claim,
              words: sayClaim(corpus, claim).sentence,
              beside: (
                <span class="tag">{each.independent ? 'on independent sources' : 'on one source'}</span>
              ),
            };
          })}
        />
      </section>
      {inOtherWords.length > 0 && (
        <Alike title="Both tell, in other words" all={inOtherWords} names={names} />
      )}
      {ifOneEvent.length > 0 && (
        <Alike title="Both tell, if what may be one event is one" all={ifOneEvent} names={names} />
      )}
      {bothSayWhere.length > 0 && (
        <Alike
          title="Both tell where; whether one place is in the other is not told"
          all={bothSayWhere}
          names={names}
        />
      )}
      {agree.length > 0 && (
        <section class="section">
          <h3>
            Counts, dates and words that agree <span class="number">{agree.length}</span>
          </h3>
          <VerdictList comparisons={agree} tagged={false} />
        </section>
      )}
    </>
  );
}

const added = (claims: readonly Claim[], names: readonly Entity[]) => ({
  things: once(claims).length,
  names: names.length,
});

const once = (claims: readonly Claim[]): readonly Claim[] => [
  ...new Map(claims.map((claim) => [sayingOf(claim), claim])).values(),
];

function Adds({
  side,
  name,
  found,
}: {
  readonly side: 'left' | 'right';
  readonly name: string;
  readonly found: TwoReports;
}) {
  const { corpus } = useSession().whole;
  const [claims, names, geography] =
    side === 'left'
      ? [found.onlyLeft, found.namesLeft, found.geographyLeft]
      : [found.onlyRight, found.namesRight, found.geographyRight];
  const told = once(claims);
  return (
    <section class={`said ${side}`}>
      <h3>
        {name} adds <span class="number">{told.length}</span>
      </h3>
      <Names names={names} />
      <ToldByKind lines={told.map((claim) => ({ claim, words: sayClaim(corpus, claim).sentence }))} />
      <Geography claims={geography} />
    </section>
  );
}
