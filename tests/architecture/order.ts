/**
 * The rooms of the code in the order in which they may be imported: a room takes from those above it, never from those
 * below. Each stands here with what it holds and why it stands where it does. A folder with folders in it is a room
 * for the files that lie in it directly.
 */

/** Path from the top, and the reason for its place. */
export type Room = readonly [path: string, reason: string];

/** `src`, from what knows nothing to what knows everything. */
export const ORDER: readonly Room[] = [
  ['src/model', 'records, terms, identifiers, dates: what everything else speaks of, so it imports nothing'],
  ['src/structures', 'memos, groups, union-find: knows nothing of claims, so it imports nothing'],

  ['src/language', 'the shapes in which English is given'],
  ['src/language/text', 'plain text, code points, boilerplate: before there are words'],
  ['src/language/sentences', 'a text to sentences and words'],
  ['src/language/lexemes', 'the small words of dates and counts, number words among them: both read them'],
  ['src/language/lexicon', 'what is known of a word by itself: features, lemmas, WordNet'],
  ['src/language/network', 'the arithmetic of the parser and its memory, over what the lexicon gives'],
  ['src/language/parse', 'sentences to trees, by lexicon and network'],
  ['src/language/dates/phrases', 'words to what a date says'],
  ['src/language/dates/resolve', 'what a date says to the days that it allows'],
  ['src/language/dates', 'dates in a text: phrases found, then resolved'],
  ['src/language/counts', 'numbers in a text; they leave out what is a date'],

  [
    'src/files',
    'a folder to its files, and where the parts of a project lie: knows nothing of what is in them',
  ],

  ['src/reports', 'a text and its passages: needs no claim'],
  ['src/reading', 'what is proposed of a text, held against the text: asks for passages, and for no data'],
  ['src/intake/text', 'a report that has come in: its shape, its limits, its text composed of blocks'],
  ['src/intake/documents', 'one document to blocks of text, by its kind'],
  ['src/intake/sources', 'files, folders, addresses to bytes'],
  ['src/intake/duplicates', 'texts that share what they say, word for word'],
  ['src/intake', 'the doors: bytes in, a text with what is known of it out'],

  ['src/dataset', 'quads and their terms: what is read goes into it'],
  ['src/dataset/read', 'files to quads, with their lines'],
  ['src/dataset/records', 'quads to the records of the model'],
  [
    'src/dataset/write',
    'quads to canonical Turtle, decisions to their ledger; files whole or not at all, one writer at a time',
  ],
  ['src/dataset/derive', 'rules over what was read'],
  ['src/dataset/check', 'findings on what was read, against shapes, chains and texts'],

  ['src/compare/standing', 'who affirms and who denies, on how many origins: all comparison begins with it'],
  [
    'src/compare/nesting',
    'what is part of what: groups and outcomes, events; verdicts and casualties both ask',
  ],
  ['src/compare/verdicts', 'two claims to a verdict'],
  ['src/compare/lenses', 'a part of the claims, and what differs between two parts: asks for verdicts'],
  ['src/compare/identity', 'what reads as one; a merged view is a lens on quads'],
  ['src/compare/casualties', 'figures to low, best and high, each event once: asks what is one event'],
  ['src/compare/sources', 'what rests on whom: each source taken out is a lens'],
  ['src/compare/differences', 'two states of the data, in standing, bounds and verdicts'],

  [
    'src/words/reasons',
    'what sets two sides apart, in a few words: who did it, what is only planned or feared',
  ],
  ['src/words', 'English for what was compared: labels, sentences, dates, figures, verdicts'],
  ['src/names', 'a name as typed to what bears it; says its dates in words'],
  ['src/places', 'where a place lies, in degrees and in words, and what lies in it'],
  ['src/times', 'the days of events and of what was said; a time line of a place asks what lies in it'],

  ['src/graph', 'the attributes of nodes and edges, and what is asked of a graph or a corpus as a whole'],
  ['src/graph/edges', 'propositions to edges'],
  ['src/graph/project', 'nodes and edges to graphology graphs'],
  ['src/graph/layout', 'graphs to positions'],
  ['src/graph/paths', 'ways between two nodes, in words'],
  ['src/graph/file', 'corpus, layout and picture in one file for the page'],
  ['src/cards', 'all there is on one entity, report, utterance or claim, gathered for a reader'],
  ['src/review/quads', 'proposals of a reading to the quads that they would be'],
  ['src/review/acts', 'what is to be said to files: all of them or none, with a record of it'],
  ['src/review/candidates', 'what of the data a proposal may mean, by name, place and day'],
  ['src/review/sources', 'what stands word for word in several reports, and who says it then'],
  ['src/review', 'claims that wait for a decision: what each would do, and what a decision writes'],
  [
    'src/review/writing',
    'what is decided to the files of the data: one act over all reports that it changes',
  ],
  [
    'src/review/corrections',
    'what stands in the data, brought back before whoever decides, and taken out again',
  ],
  [
    'src/intake/project',
    'a report into a project: asks the data and the inbox what is there, and puts its reading by the door of the inbox',
  ],

  ['src/query/text', 'a query as typed: tokens, prefixes, refusals, errors'],
  ['src/query/results', 'answers as tables, JSON, CSV'],
  ['src/query/engine', 'where queries are answered: a worker, or an endpoint'],
  ['src/query', 'questions that come with data, and the terms that a query can name'],
  ['src/export', 'everything above in formats that others read'],
  ['src/server', 'files to a browser, and posts of its page to whoever answers them: knows no claim'],
  [
    'src/desk',
    'a review as its page asks for it: cards in words, decisions, writing; answers the posts of the server',
  ],
  ['src', 'the public door: opens a folder and gives all of the above'],

  ['src/cli/terminal', 'lines, columns, colours, exit codes'],
  ['src/cli/options', 'options that several commands share, and the graph they open'],
  ['src/cli/show', 'a card in lines; others say standing and voices as it does'],
  ['src/cli/path', 'ways in lines, told as on a card'],
  ['src/cli/timeline', 'what happened and was said in lines, voices told as on a card'],
  ['src/cli/stats', 'numbers of a graph in lines'],
  ['src/cli/view', 'build and view: says what it built by the numbers of stats'],
  ['src/cli/diff', 'what changed, in lines'],
  ['src/cli/casualties', 'the count of casualties in lines, and the sums behind it'],
  ['src/cli/export', 'formats to files or the terminal'],
  ['src/cli/query', 'queries and questions'],
  ['src/cli/review', 'what waits for review, and decisions on it'],
  ['src/cli/add', 'what has come in, in lines'],
  ['src/cli/parse', 'a text as trees, dates and numbers'],
  ['src/cli', 'the program, and the commands of one file'],

  ['viewer/src/browser', 'what the page asks of the browser and of the files beside it'],
  ['viewer/src/view', 'what the reader sees as one plain object, and its address'],
  ['viewer/src/data', 'the graph file, texts and verdicts as the page reads them'],
  ['viewer/src/scene', 'graph and view to what is drawn, without a pixel'],
  ['viewer/src/stage/webgl', 'programs of the graphics card for the marks of a scene'],
  ['viewer/src/stage/display', 'the graph that sigma draws, made from a scene'],
  ['viewer/src/stage/names', 'where names stand, and their ink'],
  ['viewer/src/stage/movement', 'the camera, and nodes that move'],
  ['viewer/src/stage', 'one long-lived sigma behind a small door'],
  ['viewer/src/session', 'the signals of one reader: view, scenes, theme; hands scenes to the stage'],
  ['viewer/src/opening', 'a first picture before everything is read; it belongs to a session'],
  ['viewer/src/elements', 'small parts of panels: links, counts, samples, waiting'],
  ['viewer/src/claims', 'a claim, a proposition, a passage, a verdict as the reader reads them'],
  ['viewer/src/lenses', 'whose telling is shown, and two tellings in words'],
  ['viewer/src/legend', 'the marks in words, which are filters too'],
  ['viewer/src/chosen', 'the panel of what is chosen'],
  ['viewer/src/disagreements', 'the pages of verdicts and of figures'],
  ['viewer/src/paths', 'the page of ways between two names'],
  ['viewer/src/sources', 'the page of what rests on whom'],
  ['viewer/src/queries', 'the page of SPARQL'],
  ['viewer/src/map/ground', 'coasts and borders'],
  ['viewer/src/map/content', 'what the map shows'],
  ['viewer/src/map/window', 'degrees to pixels, moved and zoomed'],
  ['viewer/src/map/placing', 'blocks and names without overlaps'],
  ['viewer/src/map', 'the map itself, of all these'],
  ['viewer/src/time', 'the drawer of days'],
  ['viewer/src/take-away/picture', 'a drawing as a file, with a legend and sources of what it shows'],
  ['viewer/src/take-away/paper', 'what goes to the printer: panels unfolded, a picture, a brief'],
  ['viewer/src/take-away', 'pictures, data and links to keep; they carry the legend'],
  ['viewer/src/drawing', 'the places of drawings in the page, and what is said on them'],
  ['viewer/src/shell', 'the page around everything: header, keys, pages, search'],
  ['viewer/src/review/state', 'what is reviewed, what is chosen, what is saved; asks the server'],
  ['viewer/src/review/text', 'the text in a column with its marks, and words that are marked in it'],
  ['viewer/src/review/by-hand', 'the form of a claim'],
  ['viewer/src/review/adding', 'the form by which a report comes in'],
  ['viewer/src/review', 'the page of the review, an entry of its own: text and cards side by side'],
  ['viewer/src', 'where the page begins'],
];

/**
 * What the viewer may take from `src`: it runs in a browser, with all that it imports. A room, or one file of a room
 * whose others need Node.
 */
export const BROWSER_SAFE: readonly string[] = [
  'src/model',
  'src/structures',
  'src/compare/standing',
  'src/compare/nesting',
  'src/compare/verdicts',
  'src/compare/lenses',
  'src/compare/casualties',
  'src/compare/sources',
  'src/words',
  'src/words/reasons',
  'src/names',
  'src/times',
  'src/places',
  'src/graph',
  'src/graph/edges',
  'src/graph/project',
  'src/graph/layout',
  'src/graph/paths',
  'src/graph/file',
  'src/cards',
  'src/query/text',
  'src/query/unknown-terms.ts',
  'src/query/results',
  'src/reports/passages.ts',
  'src/reports/passages-only.ts',
  'src/dataset/write/write-turtle.ts',
  'src/export/corpus-quads.ts',
  'src/export/csv.ts',
  'src/export/gexf.ts',
  'src/export/graphml.ts',
  'src/export/html-page.ts',
  'src/export/jsonld.ts',
  'src/export/xml.ts',
  'src/query/engine/answer.ts',
  'src/query/engine/messages.ts',
  'src/query/engine/quad-lines.ts',
  'src/query/engine/worker-engine.ts',
  'src/query/engine/worker-session.ts',
  'src/query/questions.ts',
  'src/query/terms.ts',
];

/** Packages that the page may take: they run in a browser. */
export const BROWSER_PACKAGES: readonly string[] = [
  '@codemirror',
  '@lezer/highlight',
  '@preact/signals',
  'd3-geo',
  'd3-selection',
  'd3-time',
  'd3-zoom',
  'graphology',
  'graphology-layout-forceatlas2',
  'oxigraph',
  'preact',
  'sigma',
  'topojson-client',
  'world-atlas',
];

/** A folder with more files than this is a bag. */
export const MOST_FILES = 18;
/** A file with more lines than this holds more than one idea. */
export const MOST_LINES = 300;
