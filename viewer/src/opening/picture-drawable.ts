/** A picture to what a scene is made of: names and lines, and of everything else nothing. */

import type { Picture } from '../../../src/graph/file/picture.js';
import type { Layouts } from '../../../src/graph/layout/positions.js';
import type { Corpus } from '../../../src/model/records.js';
import { timesOf } from '../../../src/times/spans.js';
import { bareEntity } from '../data/bare-entity.js';
import type { Drawable } from '../scene/drawable.js';
import type { ViewState } from '../view/view.js';

export function drawableOf({
  names,
  edges,
  actorEdges,
  layouts,
}: Picture): Drawable & { readonly layouts: Layouts } {
  const corpus: Corpus = {
    ontology: { relations: new Map(), concepts: new Map(), classes: new Map() },
    entities: new Map(names.map((name) => [name.id, bareEntity(name)])),
    utterances: new Map(),
    claims: new Map(),
    figures: new Map(),
    derivations: new Map(),
    identities: new Map(),
    names: new Map(),
    merged: new Map(),
  };
  return {
    corpus,
    layouts,
    edges,
    actorEdges,
    get times() {
      return timesOf(corpus);
    },
  };
}

/** A picture has no claims, no days and no speakers; and a panel would cover what is drawn. */
export function isKnownToPictures(view: ViewState): boolean {
  const { selection, page, lens, against, takenOut, surface, timeline, time, only, opened, layers, grown } =
    view;
  const chosen = [selection, page, lens, against, time, only].some((each) => each !== undefined);
  const asked =
    takenOut.length + opened.length > 0 ||
    timeline ||
    layers.includes('utterances') ||
    grown.some(({ since }) => since !== '');
  return !chosen && !asked && surface === 'relations';
}
