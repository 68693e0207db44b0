/** All cues of one sentence, and how they share what is said in it. */
import { SPEECH_VERBS } from '../cues/verbs.js';
import { accordingCue } from './according.js';
import type { Draft } from './draft.js';
import { headlineCue } from './headline.js';
import { mannerOf } from './manner.js';
import { otherCue } from './other-cues.js';
import { trimmed, without } from './passage.js';
import { citingCue, relayDrafts } from './passing-on.js';
import { canSpeak, type IsVoice, type Quotes } from './said.js';
import { authorOf, isDocument } from './speaker.js';
import type { Tree } from './tree.js';
import { closingCue, verbCue } from './verb-cues.js';

export function draftsOf(tree: Tree, quotes: Quotes, isVoice: IsVoice): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < tree.tokens.length; at += 1) {
    const found = [...accordingCue(tree, at, drafts), ...verbCue(tree, at, quotes, isVoice, drafts)];
    for (const draft of found.length > 0 ? found : otherCue(tree, at, isVoice)) {
      goesOn(tree, draft, drafts, isVoice);
      drafts.push(draft);
    }
  }
  for (let at = 0; at < tree.tokens.length; at += 1) {
    const passing = citingCue(tree, at, quotes, isVoice, drafts);
    if (passing.length === 0) continue;
    const cues = new Set(passing.map(({ cue }) => cue[0]));
    for (let one = drafts.length - 1; one >= 0; one -= 1)
      if (cues.has(drafts[one]!.cue[0])) drafts.splice(one, 1);
    drafts.push(...passing);
  }
  if (drafts.length === 0) drafts.push(...closingCue(tree, isVoice));
  if (drafts.length === 0 && tree.sentence.inTitle) drafts.push(...headlineCue(tree, isVoice));
  share(tree, drafts);
  setApart(tree, drafts);
  return [...merged(drafts), ...drafts.flatMap((draft) => documented(tree, draft))];
}

/** A participle that goes on with who spoke before: `…, adding that two had fled`. */
function goesOn(tree: Tree, draft: Draft, earlier: readonly Draft[], isVoice: IsVoice): void {
  const { at, sentence } = draft;
  if (tree.is(at, 'conj') && tree.under(at, 'nsubj').length === 0) joins(tree, draft, earlier, isVoice);
  if (tree.tokens[at]!.xpos !== 'VBG' || tree.under(at, 'nsubj').length > 0 || !tree.is(at, 'advcl', 'acl'))
    return;
  const head = tree.head(at);
  const host = earlier.findLast((one) => one.by.startsWith('verb:') && one.at < at);
  if (host === undefined || head === host.at) return;
  const verb = SPEECH_VERBS.get(tree.lemma(at));
  if (isDocument(tree, head) && tree.is(at, 'acl')) return;
  const within = host.content.some(
    (span) => span.sentence === sentence && span.first <= head && head <= span.last,
  );
  if (!(within && verb?.continues) && !(host.trailing && host.block[1] < at)) return;
  draft.sameAs = host;
  host.content = without(host.content, sentence, tree.reach(at));
}

/** `announced that a search had begun and stated that …`: no search states anything, whoever announced does. */
function joins(tree: Tree, draft: Draft, earlier: readonly Draft[], isVoice: IsVoice): void {
  const heads = draft.named?.heads ?? [];
  if (heads.some((head) => canSpeak(tree, head, isVoice))) return;
  const { at, sentence } = draft;
  const host = earlier.findLast(
    (one) =>
      one.by.startsWith('verb:') &&
      one.content.some((span) => span.first <= tree.head(at) && at <= span.last),
  );
  if (host === undefined || tree.tokens[host.at]!.xpos !== tree.tokens[at]!.xpos) return;
  draft.sameAs = host;
  const [joint] = tree.under(at, 'cc');
  host.content = without(host.content, sentence, [Math.min(at, joint ?? at), tree.reach(at)[1]]);
}

/** Who trails passes on what stands before, the cue of another too: that cue's words end where the trailing cue begins. */
function share(tree: Tree, drafts: readonly Draft[]): void {
  const { index } = tree.sentence;
  for (const outer of drafts) {
    if (!outer.trailing) continue;
    for (const draft of drafts) {
      if (draft === outer) continue;
      const inside = outer.content.some(
        ({ sentence, first, last }) => sentence === index && first <= draft.cue[0] && draft.cue[1] <= last,
      );
      if (inside)
        draft.content = without(draft.content, index, outer.block).flatMap((span) =>
          span.sentence === index ? trimmed(tree, [span.first, span.last]) : [span],
        );
    }
  }
}

/** `…, which the army denies` is not said by who is denied. */
function setApart(tree: Tree, drafts: readonly Draft[]): void {
  const { index } = tree.sentence;
  for (const [nth, draft] of drafts.entries()) {
    if (!draft.by.endsWith('/relative')) continue;
    const [first, last] = tree.reach(draft.at);
    for (const [other, host] of drafts.entries())
      if (other !== nth && host.at < draft.at)
        host.content = without(host.content, index, [first, last]).flatMap((span) =>
          span.sentence === index ? trimmed(tree, [span.first, span.last]) : [span],
        );
  }
}

/** `They had left, the army said, according to a statement`: a document without author tells the form of what is said. */
function merged(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft) => {
    if (draft.by !== 'according' || !draft.document || draft.named !== undefined) return true;
    return !drafts.some(
      (one) =>
        one !== draft &&
        one.named !== undefined &&
        draft.content.some(({ first, last }) => first <= one.cue[0] && one.cue[1] <= last),
    );
  });
}

/** The form, the author of a document that speaks, and who passed it on. */
function documented(tree: Tree, draft: Draft): readonly Draft[] {
  if (!/^(?:verb|according)/.test(draft.by)) return [];
  const { form, documents } = mannerOf(tree, draft);
  if (form !== undefined) draft.form ??= form;
  const head = draft.named?.heads[0];
  if (head !== undefined && isDocument(tree, head)) {
    const heads = authorOf(tree, head);
    if (heads.length > 0) draft.named = { sentence: draft.sentence, heads };
    else {
      delete draft.named;
      draft.document = true;
    }
  }
  return relayDrafts(tree, draft, documents);
}
