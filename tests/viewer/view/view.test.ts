import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REASONS, VERDICTS } from '../../../src/compare/verdicts/verdict.js';
import { decodeView, encodeView } from '../../../viewer/src/view/address.js';
import { clearFilters, hideNode, isFiltered } from '../../../viewer/src/view/filters.js';
import { record, redo, startHistory, travel, undo } from '../../../viewer/src/view/history.js';
import {
  foldTogether,
  hideNodes,
  isOwnGroup,
  mark,
  ownGroupId,
  renameGroup,
  toggleMarks,
  unfold,
  unmarkAll,
} from '../../../viewer/src/view/marks.js';
import {
  FIRST_VIEW,
  MARKS,
  moveCamera,
  narrowVerdicts,
  openPage,
  PAGES,
  pin,
  SIDES,
  select,
  toggle,
  type ViewState,
} from '../../../viewer/src/view/view.js';

const JNIM = 'https://w3id.org/claimgraph/actor/jnim';

describe('a view', () => {
  it('switches an item of a list on and off', () => {
    const on = toggle(FIRST_VIEW, 'layers', 'events');
    expect(on.layers).toEqual(['events']);
    expect(toggle(on, 'layers', 'events')).toEqual(FIRST_VIEW);
  });

  it('no longer has a hidden node chosen', () => {
    const view = hideNode(select(FIRST_VIEW, { kind: 'node', id: JNIM }), JNIM);
    expect(view.selection).toBeUndefined();
    expect(isFiltered(view)).toBe(true);
    expect(clearFilters(view)).toEqual(FIRST_VIEW);
  });
});

describe('several names at once', () => {
  it('are marked in an order of their own, and each once', () => {
    const view = mark(mark(FIRST_VIEW, ['b', 'a']), ['a', 'c']);
    expect(view.marked).toEqual(['a', 'b', 'c']);
    expect(toggleMarks(view, ['a', 'd']).marked).toEqual(['b', 'c', 'd']);
    expect(unmarkAll(view)).toEqual(FIRST_VIEW);
  });

  it('are hidden, and are then neither marked nor chosen', () => {
    const view = hideNodes(select(mark(FIRST_VIEW, ['a', 'b', 'c']), { kind: 'node', id: 'b' }), ['a', 'b']);
    expect(view).toEqual({ ...FIRST_VIEW, hiddenNodes: ['a', 'b'], marked: ['c'] });
  });

  it('are folded into a group that has a name, is chosen, and can be called otherwise', () => {
    const one = foldTogether(mark(FIRST_VIEW, ['a', 'b']), ' The | two\n', ['b', 'a']);
    expect(one.groups).toEqual([{ name: 'The two', members: ['a', 'b'] }]);
    expect(one.marked).toEqual([]);
    const id = ownGroupId({ name: 'The two' });
    expect(one.selection).toEqual({ kind: 'node', id });
    expect(isOwnGroup(id)).toBe(true);
    const renamed = renameGroup(pin(one, id, { x: 1, y: 2 }), id, 'Both');
    expect(renamed.groups).toEqual([{ name: 'Both', members: ['a', 'b'] }]);
    const other = ownGroupId({ name: 'Both' });
    expect([renamed.selection?.id, Object.keys(renamed.pins)]).toEqual([other, [other]]);
    expect(renameGroup(one, id, ' ')).toBe(one);
    expect(unfold(renamed, other)).toEqual(FIRST_VIEW);
  });

  it('are in one group at most, of which no two are called the same', () => {
    const one = foldTogether(FIRST_VIEW, 'X', ['a', 'b', 'c']);
    const two = foldTogether(one, 'X', ['c', 'd']);
    expect(two.groups).toEqual([
      { name: 'X', members: ['a', 'b'] },
      { name: 'X 2', members: ['c', 'd'] },
    ]);
    const whole = foldTogether(two, '', [ownGroupId({ name: 'X' }), 'c']);
    expect(whole.groups).toEqual([{ name: 'My group', members: ['a', 'b', 'c'] }]);
  });
});

describe('the address', () => {
  it('of the first view is empty', () => {
    expect(encodeView(FIRST_VIEW)).toBe('');
  });

  it('is readable: short names, not full IRIs', () => {
    const view = toggle(select(FIRST_VIEW, { kind: 'node', id: JNIM }), 'layers', 'events');
    expect(encodeView(view)).toBe('#node=actor:jnim&layers=events');
    const pinned = { ...FIRST_VIEW, pins: { [JNIM]: { x: 1, y: 2 } } };
    expect(encodeView(pinned)).toBe('#pin=actor:jnim@1,2');
  });

  it('takes names that every object answers to for names', () => {
    for (const id of ['constructor:jnim', '__proto__:jnim', 'toString:', 'hasOwnProperty', '__proto__']) {
      expect(decodeView(`#node=${id}`).selection).toEqual({ kind: 'node', id });
      expect(decodeView(`#pin=${id}@1,2`).pins[id]).toEqual({ x: 1, y: 2 });
    }
  });

  it('of whatever is pasted is read, and gives an address that reads the same', () => {
    const part = fc.constantFrom(
      ...['node', 'edge', 'lens', 'against', 'out', 'time', 'only', 'query', 'layers', 'open', 'expand'],
      ...['grow', 'marked', 'fold'],
      ...[
        'no-type',
        'no-mark',
        'report',
        'read',
        'no-told',
        'at',
        'page',
        'verdicts',
        'about',
        'path',
        'of',
        'rows',
        'sort',
        'with',
        'group',
        'pin',
        'camera',
        'surface',
        'story',
        'step',
        '__proto__',
      ],
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.double().map(String),
      fc.constantFrom(
        '%',
        '%E0%A4%A',
        '__proto__@1e308,NaN',
        'constructor:x',
        '-',
        '+ +',
        '1e999,1,1',
        '0/0',
      ),
    );
    const fragments = fc
      .array(fc.tuple(part, value), { maxLength: 6 })
      .map((all) => all.map((pair) => pair.join('=')).join('&'));
    fc.assert(
      fc.property(fragments, (fragment) => {
        const view = decodeView(`#${fragment}`);
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
    );
  });

  it('restores the view it was made from', () => {
    const iri = fc.webUrl().map((url) => url.replaceAll(' ', ''));
    const list = (item: fc.Arbitrary<string>) =>
      fc.uniqueArray(item, { maxLength: 4 }).map((all) => all.sort());
    const number = fc.integer({ min: -100_000, max: 100_000 }).map((n) => (n === 0 ? 0 : n / 10_000));
    const views: fc.Arbitrary<ViewState> = fc.record({
      selection: fc.option(fc.record({ kind: fc.constantFrom('node' as const, 'edge' as const), id: iri }), {
        nil: undefined,
      }),
      lens: fc.oneof(
        fc.constant(undefined),
        fc.constant({ kind: 'undenied' as const, actor: '' }),
        fc.record({ kind: fc.constantFrom('as' as const, 'without' as const, 'in' as const), actor: iri }),
      ),
      against: fc.option(
        fc.record({ kind: fc.constantFrom('as' as const, 'without' as const), actor: iri }),
        {
          nil: undefined,
        },
      ),
      pairing: fc.constantFrom('difference' as const, 'beside' as const),
      takenOut: list(iri),
      surface: fc.constantFrom('relations' as const, 'map' as const, 'sources' as const, 'table' as const),
      timeline: fc.boolean(),
      clock: fc.constantFrom('event' as const, 'report' as const),
      time: fc.constantFrom(undefined, { from: '2023-08-01', to: '2023-08-31' }),
      undated: fc.boolean(),
      only: fc.option(list(iri), { nil: undefined }),
      query: fc.option(fc.string(), { nil: undefined }),
      folded: fc.boolean(),
      layers: fc.subarray(['events', 'places', 'things'] as const),
      opened: list(iri),
      expanded: list(iri),
      hiddenTypes: list(iri),
      hiddenFamilies: list(fc.constantFrom('hostile', 'speech')),
      hiddenMarks: fc.subarray([...MARKS]),
      hiddenNodes: list(iri),
      hiddenSides: fc.subarray([...SIDES]),
      marked: list(iri),
      grown: fc
        .uniqueArray(
          fc.record({
            around: iri,
            least: fc.nat(9),
            family: fc.constantFrom('', 'hostile'),
            since: fc.oneof(fc.constant(''), iri),
            most: fc.integer({ min: 1, max: 99 }),
          }),
          { maxLength: 3, selector: ({ around }) => around },
        )
        .map((all) => all.sort((a, b) => (a.around < b.around ? -1 : 1))),
      groups: fc
        .tuple(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.uniqueArray(iri, { minLength: 4, maxLength: 4 }),
        )
        .map(
          ([one, other, ids]) =>
            foldTogether(foldTogether(FIRST_VIEW, one, ids.slice(0, 2)), other, ids.slice(2)).groups,
        ),
      verdicts: fc.subarray([...VERDICTS].sort()),
      page: fc.constantFrom(undefined, ...PAGES),
      matter: fc.record({
        reason: fc.constantFrom(undefined, ...REASONS),
        about: fc.option(iri, { nil: undefined }),
        words: fc.string(),
      }),
      path: fc.option(fc.record({ from: fc.oneof(fc.constant(''), iri), to: iri }), { nil: undefined }),
      avoidParty: fc.boolean(),
      table: fc.record({
        of: fc.constantFrom('relations' as const, 'claims' as const, 'events' as const, 'speakers' as const),
        about: fc.option(iri, { nil: undefined }),
        sort: fc.constantFrom('', 'claims', '-claims'),
        words: fc.string(),
        group: fc.constantFrom('', 'type'),
      }),
      reader: fc.record({
        report: fc.option(iri, { nil: undefined }),
        as: fc.constantFrom('text' as const, 'changes' as const, 'two' as const),
        other: fc.option(iri, { nil: undefined }),
        against: fc.constantFrom('before' as const, 'others' as const, 'since' as const),
        hiddenKinds: fc.subarray(['date', 'figure', 'utterance'] as const),
        at: fc.option(fc.nat({ max: 999_999 }), { nil: undefined }),
      }),
      timelineOf: fc.option(iri, { nil: undefined }),
      onlyJoining: fc.boolean(),
      whole: fc.boolean(),
      pins: fc.dictionary(iri, fc.record({ x: number, y: number })),
      story: fc.option(
        fc.record({ id: fc.stringMatching(/^[a-z0-9-]+$/), step: fc.integer({ min: 1, max: 999 }) }),
        { nil: undefined },
      ),
      camera: fc.option(fc.record({ x: number, y: number, ratio: number.filter((n) => n > 0) }), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view))).toEqual(view);
      }),
    );
  });

  it('with nonsense in it opens the first view', () => {
    expect(
      decodeView('#camera=near&layers=clouds&pin=x&no-mark=%&time=2023/now&surface=moon&clock=sun'),
    ).toEqual(FIRST_VIEW);
  });
});

describe('going back and forth', () => {
  it('undoes and redoes, and forgets what was undone when something new is done', () => {
    const one = toggle(FIRST_VIEW, 'layers', 'events');
    const two = toggle(one, 'layers', 'places');
    const done = record(record(startHistory(FIRST_VIEW), one), two);
    expect(undo(done).present).toEqual(one);
    expect(redo(undo(done)).present).toEqual(two);
    expect(record(undo(done), FIRST_VIEW).future).toEqual([]);
    expect(undo(startHistory(one)).present).toBe(one);
  });

  it('does not count moving the camera as a step, and keeps the camera where it is', () => {
    const camera = { x: 0.1, y: 0.2, ratio: 0.5 };
    const chosen = record(startHistory(FIRST_VIEW), pin(FIRST_VIEW, JNIM, { x: 1, y: 2 }));
    const moved = record(chosen, moveCamera(chosen.present, camera));
    expect(moved.past).toHaveLength(1);
    expect(undo(moved).present).toEqual({ ...FIRST_VIEW, camera });
  });

  it('counts neither what shows the same nor each letter of words being typed', () => {
    const start = startHistory(FIRST_VIEW);
    expect(record(start, openPage(FIRST_VIEW, undefined)).past).toEqual([]);
    const typed = ['a', 'ar', 'arm'].reduce(
      (history, words) => record(history, narrowVerdicts(history.present, { words })),
      start,
    );
    expect(typed.past).toEqual([FIRST_VIEW]);
    expect(typed.present.matter.words).toBe('arm');
  });

  it('leads to a view by its number; what is no longer remembered is as its address says', () => {
    const one = toggle(FIRST_VIEW, 'layers', 'events');
    const two = toggle(one, 'layers', 'places');
    const done = record(record(startHistory(FIRST_VIEW, 7), one), two);
    expect(travel(done, 7).present).toEqual(FIRST_VIEW);
    expect(travel(travel(done, 7), 9).present).toEqual(two);
    const older = travel(done, 6, one);
    expect(older.present).toBe(one);
    expect(travel(older, 9).present).toEqual(two);
    expect(travel(done, 3)).toBe(done);
  });
});
