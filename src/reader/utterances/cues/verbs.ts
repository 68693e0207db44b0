/** Verbs by which somebody is said to say something: what each does with what is said, and what it takes. */
import type { Polarity, SpeechAct } from '../../../model/records.js';

/**
 * What tells the content: a clause or a quotation (`said that …`), an infinitive (`vowed to …`), a gerund (`denied
 * attacking`), an object (`confirmed the raid`), a noun of saying (`rejected the claim`), whom and of what (`accused
 * … of`), a call (`called for …`, `urged … to`), a name for a thing (`described … as`), a number for a
 * count (`put the toll at …`).
 */
export type Complement =
  | 'clause'
  | 'infinitive'
  | 'gerund'
  | 'object'
  | 'said'
  | 'accusation'
  | 'call'
  | 'naming'
  | 'count';

export interface SpeechVerb {
  readonly act: SpeechAct;
  readonly polarity: Polarity;
  readonly takes: ReadonlySet<Complement>;
  /** What is no speaker can be its subject (`the move suggests that …`): it counts where a speaker is. */
  readonly weak: boolean;
  /** As a participle behind a comma it goes on with who spoke before: `, adding that …`. */
  readonly continues: boolean;
}

type Row = readonly [lemmas: string, act: SpeechAct, takes: string, more?: 'weak' | 'continues' | 'negated'];

const ROWS: readonly Row[] = [
  ['add say note stress emphasise emphasize underline underscore specify', 'asserts', 'clause', 'continues'],
  [
    'state tell write tweet comment remark reply respond recount explain insist maintain contend affirm reaffirm reiterate testify inform complain lament boast concede declare proclaim argue counter clarify elaborate conclude mention narrate repeat quip recall retort notify brief caution stipulate certify attest swear observe whisper shout agree joke intone',
    'asserts',
    'clause',
  ],
  ['post read continue relate sum hint tally go', 'asserts', 'clause', 'weak'],
  ['announce report confirm acknowledge admit disclose', 'asserts', 'clause gerund object'],
  ['reveal', 'asserts', 'clause object', 'weak'],
  ['ask inquire', 'asserts', 'clause'],
  ['claim', 'asserts', 'clause infinitive object'],
  ['profess', 'asserts', 'clause infinitive'],
  ['estimate', 'asserts', 'clause object'],
  ['document', 'asserts', 'clause object', 'weak'],
  ['put', 'asserts', 'count', 'weak'],
  ['indicate suggest show find signal imply point determine establish', 'asserts', 'clause', 'weak'],
  ['allege', 'alleges', 'clause infinitive object'],
  ['accuse blame', 'alleges', 'accusation'],
  ['deny', 'denies', 'clause gerund object', 'negated'],
  ['reject dismiss refute rebut dispute disavow repudiate contest', 'denies', 'said', 'negated'],
  ['demand', 'demands', 'clause infinitive object call'],
  ['call appeal', 'demands', 'call'],
  ['urge exhort implore beseech', 'demands', 'call clause'],
  ['vow pledge promise threaten', 'plans', 'clause infinitive object'],
  ['warn', 'asserts', 'clause call object'],
  ['fear worry', 'fears', 'clause'],
  ['expect predict forecast anticipate', 'expects', 'clause'],
  ['believe think reckon assess', 'opines', 'clause'],
  ['suspect speculate', 'suspects', 'clause'],
  ['outline detail', 'asserts', 'object', 'weak'],
  ['assert', 'asserts', 'clause object'],
  ['identify', 'asserts', 'naming'],
  ['describe characterise characterize label brand dub term decry', 'opines', 'naming'],
  ['condemn denounce deplore criticise criticize slam', 'opines', 'object clause'],
];

export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = new Map(
  ROWS.flatMap(([lemmas, act, takes, more]) => {
    const verb: SpeechVerb = {
      act,
      polarity: more === 'negated' ? 'negated' : 'affirmed',
      takes: new Set(takes.split(' ') as Complement[]),
      weak: more === 'weak',
      continues: more === 'continues',
    };
    return lemmas.split(' ').map((lemma): [string, SpeechVerb] => [lemma, verb]);
  }),
);

const words = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** What is asked is not said: they have their quotations, and are no utterances. */
export const ASKING = words('ask inquire');

/** States of mind: as participles they tell why somebody did something, and not what was said. */
export const OF_MIND = words('believe think reckon fear worry expect anticipate suspect assess');

/** They pass on the words of who is their object: `citing survivors`, `quoted the minister as saying`. */
export const PASSING_ON = words('cite quote');

/** Beside an infinitive of saying they tell that it was said: `went on to say`. */
export const CARRIERS = words('go continue take speak issue release post use hold come write proceed');

/** Who is told as saying so without anybody being named: `are believed to`, `is said to`. */
export const HEDGED: ReadonlyMap<string, SpeechAct> = new Map([
  ...[
    'believe',
    'think',
    'say',
    'allege',
    'report',
    'rumour',
    'rumor',
    'suspect',
    'understand',
    'presume',
  ].map((lemma): [string, SpeechAct] => [lemma, 'alleges']),
  ['fear', 'fears'],
  ['accuse', 'alleges'],
]);

/** They say of a whole clause that it is told and not vouched for. */
export const HEARSAY = words('reportedly allegedly purportedly supposedly');

/** Auxiliaries under which nothing has been said yet. */
export const UNSAID = words('will would shall may might could should must');

/** Signs that a clause is not told as so. */
export const CONDITIONS = words('if whether unless until lest');

/** What is done with a deed, told by who did it. */
export const OF_DEEDS = words(
  'attack ambush kill seize capture take overrun destroy shoot down bomb strike target carry conduct launch detonate fire raid storm abduct kidnap hit assassinate execute shell blow inflict neutralise neutralize eliminate plant repel be',
);

/** With them as object a claim is one of responsibility: `claimed the attack`. */
export const DEEDS =
  /(?:^|-)(?:attack|ambush|killing|death|raid|bombing|assault|blast|explosion|downing|capture|abduction|kidnapping|shooting|operation|strike|seizure|murder|assassination|offensive|hostage|incident|massacre|execution|hijacking|shelling|beheading|hit|detonation|barrage|shootdown|drone|stabbing|siege|incursion|sabotage|destruction|takeover)$/;
export const RESPONSIBILITY = words('responsibility credit');
export const TAKING = words('claim take assume accept declare');
/** What is claimed, and is no deed: `claimed victory`, `claimed the lives of`. */
export const NO_DEEDS = words(
  'life victory success asylum compensation refuge control territory right power title ownership progress independence membership neutrality ignorance innocence immunity',
);
