/** Takes a reading and gives each proposal a key that is made of what it says and where, whatever its id: by it a second reading is held against the first. */
import type { LocalId, Reading, ReadObject } from '../../reading/reading.js';

export function contentKeys(reading: Reading): ReadonlyMap<LocalId, string> {
  const keys = new Map<LocalId, string>();
  const of = (id: LocalId) => keys.get(id) ?? id;
  const key = (...parts: readonly unknown[]) => JSON.stringify(parts);
  for (const each of reading.entities) keys.set(each.id, key('entity', each.class, each.label));
  for (const each of reading.events)
    keys.set(each.id, key('event', each.type, each.triggers[0]?.start, each.label));
  for (const {
    id,
    kind,
    outcome,
    group,
    item,
    min,
    max,
    approximate = false,
    start,
    end,
  } of reading.figures) {
    keys.set(id, key('figure', kind, outcome, group, item, min, max, approximate, start, end));
  }
  for (const { id, report, speakers = [], form, cue, content, evidence } of reading.utterances) {
    const at = cue ?? content?.[0] ?? evidence?.[0];
    keys.set(id, report ? key('report') : key('utterance', speakers.map(of), form, at?.start, at?.end));
  }
  for (const { id, subject, predicate, object, utterance, polarity, evidence } of reading.claims) {
    const at = evidence.map(({ start, end }) => [start, end]);
    keys.set(id, key('claim', of(subject), predicate, objectKey(object, of), of(utterance), polarity, at));
  }
  // What says the same twice is told apart by its place.
  const seen = new Map<string, number>();
  for (const [id, each] of keys) {
    const times = (seen.get(each) ?? 0) + 1;
    seen.set(each, times);
    if (times > 1) keys.set(id, key(each, times));
  }
  return keys;
}

function objectKey(object: ReadObject, of: (id: LocalId) => string): unknown {
  if (typeof object === 'string') return of(object);
  if ('edtf' in object) return object.edtf;
  return 'text' in object ? object.text : object.code;
}
