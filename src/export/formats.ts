/** The formats that a graph is written in, and the tables of CSV; by themselves, as a list for help needs none of their writers. */

export const EXPORT_FORMATS = [
  'turtle',
  'trig',
  'ntriples',
  'nquads',
  'jsonld',
  'gexf',
  'graphml',
  'csv',
  'nanopub',
  'annotations',
  'html',
  'ftm',
  'stix',
  'ucdp',
  'acled',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const CSV_TABLES = ['nodes', 'edges', 'claims'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];
