/** The picture in a graph file draws what the whole file draws, for every view that the page opens with it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { graphJson } from '../../src/cli/view/graph-json.js';
import { projectionOf } from '../../src/graph/edges/projection.js';
import { decodeGraphFile, encodeGraphFile, pictureSpan } from '../../src/graph/file/graph-file.js';
import { encodePicture, pictureIn } from '../../src/graph/file/picture.js';
import { layoutGraph } from '../../src/graph/layout/layout.js';
import { aggregateActors } from '../../src/graph/project/actors.js';
import { projectGraph } from '../../src/graph/project/project.js';
import { ShapeError } from '../../src/model/errors.js';
import { expand } from '../../src/model/namespaces.js';
import { openGraph } from '../../src/open.js';
import { timesOf } from '../../src/times/spans.js';
import { drawableOf, isKnownToPictures } from '../../viewer/src/opening/picture-drawable.js';
import { firstScene } from '../../viewer/src/session/scenes.js';
import { decodeView } from '../../viewer/src/view/address.js';
import { FIRST_VIEW, type ViewState } from '../../viewer/src/view/view.js';

/** With the picture of its graph on the second line. */
let file: string;
let plain: string;

beforeAll(async () => {
  const opened = await openGraph('data');
  plain = graphJson(opened);
  const { corpus, layouts } = decodeGraphFile(plain);
  const graph = projectGraph(corpus);
  file = encodeGraphFile(corpus, layouts, encodePicture(graph, aggregateActors(graph), layouts));
});

const VIEWS: Readonly<Record<string, Partial<ViewState>>> = {
  'as it opens': {},
  'with events and places': { layers: ['events', 'places'] },
  'with all that is no utterance': { layers: ['events', 'places', 'things'] },
  'around JNIM': { expanded: [expand('actor:jnim')] },
  'without hostilities': { hiddenFamilies: ['hostile'] },
  'without what only a party says': { hiddenMarks: ['party-only'] },
  'without a class': { hiddenTypes: [expand('cg:StateForce')] },
  'without a name': { hiddenNodes: [expand('actor:minusma')] },
  'with a pinned name': { pins: { [expand('actor:jnim')]: { x: 10, y: -20 } } },
};

describe('the picture of the Mali graph', () => {
  it.each(Object.entries(VIEWS))('draws what the whole draws: %s', (_words, part) => {
    const view = { ...FIRST_VIEW, ...part };
    const { corpus, layouts } = decodeGraphFile(file);
    const whole = { ...projectionOf(corpus), times: timesOf(corpus), layouts };
    const picture = pictureIn(file);
    expect(isKnownToPictures(view)).toBe(true);
    const drawn = firstScene(drawableOf(picture), view);
    expect(drawn.edges.length).toBeGreaterThan(20);
    expect(drawn).toEqual(firstScene(whole, view));
  });

  it('is read from the first two lines alone', () => {
    const lines = file.split('\n');
    expect(lines).toHaveLength(3);
    expect(pictureIn(`${lines[0]}\n${lines[1]}\n`)).toEqual(pictureIn(file));
  });

  it('leaves the rest of the file as it is, and the whole of it JSON', () => {
    expect(decodeGraphFile(file)).toEqual(decodeGraphFile(plain));
    expect(Object.keys(JSON.parse(file))).toEqual(['format', 'version', 'picture', 'corpus', 'layouts']);
  });

  it('is in no file of a graph so small that it would not be seen', () => {
    expect(pictureSpan(plain)).toBeUndefined();
    expect(() => pictureIn(plain)).toThrow(ShapeError);
    expect(plain).not.toContain('\n');
  });

  it('keeps places to the last digit', () => {
    expect(pictureIn(file).layouts.actors.get(expand('actor:jnim'))).toEqual(
      layoutGraph(aggregateActors(projectGraph(decodeGraphFile(file).corpus))).get(expand('actor:jnim')),
    );
  });
});

describe('views that a picture cannot draw', () => {
  it.each([
    '#node=actor:jnim',
    '#lens=as+actor:jnim',
    '#lens=undenied',
    '#against=as+actor:jnim',
    '#out=actor:site-intelligence-group',
    '#surface=map',
    '#page=disagreements',
    '#layers=utterances',
    '#time=2023-08-01/2023-08-31',
    '#timeline=on',
    '#only=actor:jnim',
    '#open=a1',
  ])('%s waits for the claims', (address) => {
    const view = decodeView(address);
    expect(view).not.toEqual(FIRST_VIEW);
    expect(isKnownToPictures(view)).toBe(false);
  });
});
