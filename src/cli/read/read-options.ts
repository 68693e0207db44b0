/** What `claimgraph read` is told beside its sources. */
export interface ReadCommandOptions {
  readonly data?: string;
  readonly date?: string;
  readonly publisher?: string;
  readonly title?: string;
  readonly texts?: string;
  readonly inbox?: string;
  readonly beam?: number;
  readonly again?: true;
  readonly json?: true;
  readonly turtle?: true;
  readonly explain?: true;
  readonly model?: string;
  readonly modelName?: string;
  readonly modelContext?: number;
  readonly budget?: number;
  readonly dryRun?: true;
}
