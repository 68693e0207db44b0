/** The states of the viewer of which pictures are taken: a name, what stands in the address, and what is done then. */

export interface State {
  readonly name: string;
  /** What stands behind the `/`; by default nothing. */
  readonly address?: string;
  /** One after the other: each a selector to press, or a text to type into the search. What a narrow window hides is left out. */
  readonly acts?: readonly ({ readonly press: string } | { readonly search: string })[];
}

/** What the README shows; docs/images holds these. */
export const README_STATES: readonly (State & { readonly theme: 'light' | 'dark' })[] = [
  { name: 'overview', address: '#all=no', theme: 'light' },
  { name: 'focus', address: '#all=no&node=actor:jnim', theme: 'light' },
  { name: 'map', address: '#surface=map&node=event:kidal-withdrawal', theme: 'light' },
  { name: 'dark', address: '#all=no&edge=4228d9dedfd7c9a5', theme: 'dark' },
];

export const STATES: readonly State[] = [
  { name: 'first' },
  { name: 'first-chief', address: '#all=no' },
  { name: 'list', acts: [{ press: 'role=tab[name="List"]' }] },
  { name: 'reports', acts: [{ press: 'role=tab[name="Reports"]' }] },
  { name: 'search', acts: [{ search: 'JNIM attacks MINUSMA' }] },
  { name: 'search-none', acts: [{ search: 'zzqx' }] },
  { name: 'actor', address: '#node=actor:jnim' },
  { name: 'unnamed-actor', address: '#node=actor:al-qaeda' },
  { name: 'relay', address: '#node=actor:site' },
  { name: 'line', address: '#edge=4228d9dedfd7c9a5' },
  { name: 'event', address: '#node=event:double-ambush' },
  { name: 'event-on-layer', address: '#layers=events&node=event:korioume-attack' },
  { name: 'place', address: '#node=place:kidal' },
  { name: 'country', address: '#node=place:mali' },
  { name: 'claim', address: '#node=claim:003-50525bbc' },
  { name: 'report', address: '#node=report:003' },
  { name: 'all-layers', address: '#layers=events,places,things' },
  { name: 'said-layer', address: '#layers=utterances' },
  { name: 'neighbours', address: '#node=actor:minusma&expand=actor:minusma' },
  { name: 'nothing-left', address: '#only=' },
  { name: 'lens', address: '#lens=as+actor:jnim' },
  { name: 'lens-undenied', address: '#lens=undenied' },
  { name: 'lenses-one-drawing', address: '#lens=as+actor:jnim&against=as+actor:malian-army' },
  { name: 'lenses-beside', address: '#lens=as+actor:jnim&against=as+actor:malian-army&pairing=beside' },
  { name: 'lenses-page', address: '#page=lenses&lens=as+actor:jnim&against=as+actor:malian-army' },
  { name: 'taken-out', address: '#out=actor:site' },
  { name: 'time', address: '#timeline=on' },
  { name: 'time-days', address: '#timeline=on&time=2023-08-01/2023-08-31' },
  { name: 'time-event', address: '#timeline=on&node=event:korioume-attack' },
  { name: 'map', address: '#surface=map' },
  { name: 'map-event', address: '#surface=map&node=event:ber-fighting' },
  { name: 'map-place', address: '#surface=map&node=place:kidal' },
  { name: 'table', address: '#surface=table&sort=-sources' },
  { name: 'table-claims', address: '#surface=table&rows=claims&group=report&node=actor:jnim' },
  { name: 'timeline', address: '#page=timeline&of=place:ber' },
  { name: 'reports-page', address: '#page=reports' },
  { name: 'report-read', address: '#page=reports&report=report:003' },
  { name: 'report-changes', address: '#page=reports&report=report:004&read=changes' },
  { name: 'reports-two', address: '#page=reports&report=report:000&read=two&beside=report:004' },
  { name: 'report-alone', address: '#page=reports&report=report:003&lens=in+report:003' },
  { name: 'units-folded', address: '#units=folded' },
  { name: 'bases-folded', address: '#all=yes&units=folded&layers=places&node=place:kidal' },
  { name: 'marked', address: '#marked=actor:jnim+actor:wagner+actor:malian-army' },
  { name: 'between', address: '#marked=actor:jnim+actor:wagner+actor:malian-army&page=between' },
  { name: 'among', address: '#marked=actor:jnim+actor:wagner+actor:minusma&page=among' },
  { name: 'communities', address: '#page=communities' },
  {
    name: 'own-group',
    address:
      '#fold=actor:malian-army+actor:wagner+|The+army+and+its+partner&node=own-group:The%2520army%2520and%2520its%2520partner',
  },
  { name: 'grown', address: '#node=actor:jnim&grow=actor:jnim@1,10,' },
  { name: 'grown-since-report', address: '#node=actor:jnim&grow=actor:jnim@1,99,,report:004' },
  { name: 'sources', address: '#surface=sources' },
  { name: 'sources-report', address: '#surface=sources&node=report:003' },
  { name: 'sources-page', address: '#page=sources&out=actor:site' },
  { name: 'disagreements', address: '#page=disagreements' },
  { name: 'figures', address: '#page=figures' },
  { name: 'paths', address: '#page=paths&path=actor:mali-junta+place:france' },
  { name: 'notes', address: '#page=notes' },
  { name: 'note-form', address: '#node=claim:003-6782eae0', acts: [{ press: '.add-note' }] },
  { name: 'story', address: '#page=notes', acts: [{ press: 'button:text-is("Begin a story")' }] },
  {
    name: 'first-steps',
    acts: [
      { press: 'button[aria-label="Keys"]' },
      { press: 'button:text-is("Show the first steps")' },
      { press: '.first-steps .forward' },
    ],
  },
  { name: 'queries', address: '#page=queries&query=o01' },
  { name: 'take-away', acts: [{ press: 'button:text-is("Take away")' }] },
  { name: 'keys', acts: [{ press: 'button[aria-label="Keys"], button:text-is("?")' }] },
];

/** The windows in which each is looked at: a phone, a laptop, a wall. */
export const WINDOWS = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
] as const;
