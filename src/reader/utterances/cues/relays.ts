/** Verbs by which a statement comes to a reader through others, and by which it is given out. */

const words = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** A statement is its author's: `released by the army`. */
export const AUTHORED = words(
  'release issue publish sign deliver send write share give make distribute email present submit prepare compile commission file produce draft attribute record address post upload disseminate',
);

/** A statement is passed on: `tracked by SITE`, `seen by Reuters`; the form that this is. */
export const RELAYED: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ['track', 'tracking-note'],
  ['monitor', 'tracking-note'],
  ['translate', 'tracking-note'],
  ['authenticate', 'authentication'],
  ['verify', 'authentication'],
  ...'see obtain review consult view examine access receive hear carry relay air broadcast cite quote report reproduce pick republish read watch televise intercept'
    .split(' ')
    .map((lemma): [string, undefined] => [lemma, undefined]),
]);

/** A statement goes out over a broadcaster: `aired on state television`. */
export const BROADCAST = words('air broadcast carry read show televise publish');
export const BROADCASTERS = words('television tv radio broadcaster channel network station agency newspaper');

/** Agencies whose reports are dispatches, by the first words of their names in lower case. */
export const AGENCIES =
  /^(?:the )?(?:afp|agence france|reuters|ap\b|associated press|tass|ria|interfax|xinhua|anadolu|dpa|efe|apa\b|ansa|upi|united press|kyodo|sana|suna|irna|wafa|petra|mena\b|pana\b|ukrinform|belga|pti\b|bloomberg|aib\b|apanews)/i;

/** In brackets behind an item they credit it: `(AFP)`, `(AFP via Ridge Daily)`. */
export const CREDIT_WORDS = words('via and with from');
