/** Nouns of saying: what is said is written on or spoken in them, or they are what is said. */

/** What bears words, and the form of an utterance (a code without prefix) that it tells. */
export const DOCUMENTS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['statement declaration announcement release notice circular bulletin text note', 'statement'],
      [
        'report study account assessment survey analysis finding investigation inquiry update publication',
        'statement',
      ],
      ['information datum data figure statistic tally count toll estimate', 'statement'],
      [
        'letter message claim version dossier record document paper filing indictment complaint affidavit confession verdict ruling',
        'statement',
      ],
      ['communique communiqué', 'communique'],
      ['video audio footage recording clip', 'statement'],
      ['post tweet thread', 'social-media-post'],
      ['email e-mail', 'email'],
      ['memo memorandum cable', 'memo'],
      ['briefing conference presser', 'press-briefing'],
      ['interview speech address remark testimony comment', 'remark'],
      ['dispatch', 'dispatch'],
    ] as const
  ).flatMap(([lemmas, form]) => lemmas.split(' ').map((lemma): [string, string] => [lemma, form])),
);

const words = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** They say what a clause beside them tells: `the claim that …`. */
export const SAYINGS: ReadonlyMap<string, 'asserts' | 'alleges' | 'denies' | 'fears' | 'suspects'> = new Map([
  ...'claim statement report announcement assertion confirmation admission declaration account revelation rumour rumor'
    .split(' ')
    .map((lemma): [string, 'asserts'] => [lemma, 'asserts']),
  ...'allegation accusation charge'.split(' ').map((lemma): [string, 'alleges'] => [lemma, 'alleges']),
  ...'denial'.split(' ').map((lemma): [string, 'denies'] => [lemma, 'denies']),
  ...'fear concern warning'.split(' ').map((lemma): [string, 'fears'] => [lemma, 'fears']),
  ...'suspicion'.split(' ').map((lemma): [string, 'suspects'] => [lemma, 'suspects']),
]);

/** What a denial can be of. */
export const SAID_BEFORE = words(
  'claim accusation allegation charge report rumour rumor suggestion statement assertion account version involvement responsibility criticism wrongdoing insinuation notion idea finding figure',
);

/** Alleged things that are deeds and not persons: `alleged involvement`. */
export const ALLEGED_DEEDS =
  /(?:ment|tion|sion|ship|ence|ance|acy|icity|ty)$|^(?:role|links?|ties?|attacks?|plots?|crimes?|abuses?|support|killings?|raids?|coup|massacres?|murders?|torture|rape|theft|fraud)$/;

/** Where something is posted. */
export const PLATFORMS = words(
  'x twitter facebook telegram whatsapp tiktok instagram youtube vkontakte vk bluesky threads mastodon media signal',
);

/** Those who hear what is told to the press. */
export const PRESS = words('reporter journalist press newsman media');

/** Those who say things without being named. */
export const VOICES = words(
  'source official resident witness survivor officer spokesman spokeswoman spokesperson villager local analyst expert activist monitor observer diplomat doctor medic worker lawmaker minister police army military government ministry authority group rebel militant junta prosecutor commander soldier aide rights agency court family relative campaigner critic eyewitness outlet newspaper media press television radio tv broadcaster watchdog organisation organization mayor governor chief leader president representative envoy ambassador delegate researcher professor lawyer investigator adviser advisor secretary senator bishop priest teacher farmer trader driver nurse refugee commissioner coordinator director founder head member people general colonel captain administration mission command force forces',
);

/** Who leads: their people say of themselves what they did, and it is a claim of responsibility. */
export const BANDS = words(
  'rebel militant jihadist insurgent group separatist fighter militia gunman extremist islamist terrorist faction guerrilla affiliate alliance front',
);

/** Words for a count that is put at a number: `put the toll at 40`. */
export const COUNTS = words('toll number figure count loss casualty');
