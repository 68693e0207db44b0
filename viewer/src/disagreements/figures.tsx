/** Figures side by side: for each event who counts how many, from low to high as bars on one scale, open ends as such. */
import { useMemo, useState } from 'preact/hooks';
import { type Casualties, casualties } from '../../../src/compare/casualties/casualties.js';
import {
  type FigureGroup,
  type FigureSubject,
  figureTable,
} from '../../../src/compare/verdicts/figure-table.js';
import { expand } from '../../../src/model/namespaces.js';
import type { Figure, Iri } from '../../../src/model/records.js';
import { accountsInWords } from '../../../src/words/figures.js';
import { labelOf } from '../../../src/words/labels.js';
import { Choice } from '../elements/choice.js';
import { EntityLink } from '../elements/links.js';
import { OfLoaded } from '../elements/of-loaded.js';
import { useSession } from '../session/session.js';
import { DisagreementTabs } from './disagreement-tabs.js';
import { type Counted, CountView } from './figures-count.js';
import { FigureRowView } from './figures-row.js';
import { TotalView } from './figures-total.js';

const KINDS: readonly (readonly [Figure['kind'], string])[] = [
  ['casualty', 'Dead and hurt'],
  ['strength', 'Strength'],
  ['quantity', 'Other counts'],
];
/** Events at first. */
const AT_FIRST = 20;
/** What the rule of counting is asked for. */
const OUTCOMES = ['killed', 'wounded'].map((name) => expand(`code:${name}`));

export function Figures() {
  const { corpus } = useSession().loaded;
  const [kind, setKind] = useState<Figure['kind']>('casualty');
  const [most, setMost] = useState(AT_FIRST);
  const found = useMemo(
    () => (kind === 'casualty' ? OUTCOMES.map((outcome) => casualties(corpus, { outcome })) : []),
    [corpus, kind],
  );
  const subjects = useMemo(() => figureTable(corpus, kind), [corpus, kind]);
  const counted = useMemo(() => countedIn(found), [found]);
  return (
    <div class="disagreements">
      <h2>Where accounts part</h2>
      <OfLoaded what="What is counted here is" />
      <DisagreementTabs />
      <Choice name="What is counted" options={KINDS} chosen={kind} choose={(next) => setKind(next)} />
      {found.map((each) => (
        <TotalView key={each.outcome} found={each} />
      ))}
      <p class="quiet">
        Each bar runs from the least to the most that someone tells of. A bar that fades is open: “at least”
        or “up to”. Bars of one event share a scale. A word that is not “killed” or “wounded”, such as “dead”
        or “neutralised”, has bars of its own and is in no count by the rule.
      </p>
      {subjects.length === 0 && <p role="status">Nobody counts any in what is shown.</p>}
      {subjects.slice(0, most).map((subject) => (
        <Subject
          key={subject.subject}
          told={subject}
          counted={counted.get(subject.subject) ?? []}
          apart={kind === 'quantity'}
        />
      ))}
      {subjects.length > most && (
        <button type="button" class="wide" onClick={() => setMost((n) => n + 2 * AT_FIRST)}>
          Show more of the other {subjects.length - most}
        </button>
      )}
    </div>
  );
}

/** @param apart whether each group has a scale of its own, as they count different things. */
function Subject({
  told: { subject, groups },
  counted,
  apart,
}: {
  readonly told: FigureSubject;
  readonly counted: readonly Counted[];
  readonly apart: boolean;
}) {
  const whole = scaleOf(groups);
  return (
    <section class="figure-subject">
      <h3>
        <EntityLink id={subject} />
      </h3>
      {groups.map((group) => (
        <Group
          key={`${group.outcome} ${group.counted}`}
          group={group}
          scale={apart ? scaleOf([group]) : whole}
        />
      ))}
      {counted.map((each) => (
        <CountView key={each.outcome} counted={each} />
      ))}
    </section>
  );
}

function Group({ group, scale }: { readonly group: FigureGroup; readonly scale: number }) {
  const { corpus } = useSession().loaded;
  const { outcome, counted, rows } = group;
  const noun = [counted, outcome].flatMap((id) => (id === undefined ? [] : labelOf(corpus, id))).join(' ');
  return (
    <div class="figure-group">
      <h4>
        {capital(noun)}: {accountsInWords(group)}
      </h4>
      <ul>
        {rows.map((row) => (
          <FigureRowView key={row.claims[0]?.id} row={row} scale={scale} />
        ))}
      </ul>
      <p class="axis" aria-hidden="true">
        <span>0</span>
        <span>{scale.toLocaleString('en')}</span>
      </p>
    </div>
  );
}

/** The greatest number that is named, with room behind it for open ends. */
function scaleOf(groups: readonly FigureGroup[]): number {
  const named = groups.flatMap(({ rows }) =>
    rows.flatMap(({ figure: { min, max } }) => [min ?? 0, max ?? 0]),
  );
  return round(Math.max(1, ...named) * 1.2);
}

/** Up to the next 1, 2 or 5 of its second digit, so that a scale ends on a number one can read. */
function round(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.ceil(n / unit) * unit;
}

/** What each event comes to by docs/casualties.md. */
function countedIn(found: readonly Casualties[]): ReadonlyMap<Iri, readonly Counted[]> {
  const counted = new Map<Iri, Counted[]>();
  for (const { outcome, events: lines, otherWords: all } of found) {
    for (const line of lines) {
      const { events } = line;
      const otherWords = all.filter(({ proposition }) => events.includes(proposition.subject));
      for (const event of events)
        counted.set(event, [...(counted.get(event) ?? []), { outcome, events, line, otherWords }]);
    }
  }
  return counted;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
