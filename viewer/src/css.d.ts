/** Style sheets are imported for their effect alone. */
declare module '*.css';

/** What Vite puts in place when it builds: `production`, or `one-file`; see vite.config.ts. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
