/** Style sheets are imported for their effect alone. */
declare module '*.css';

/** The address of a file that is served as it is. */
declare module '*.wasm?url' {
  const address: string;
  export default address;
}

/** What Vite puts in place when it builds: `production`, or `one-file`; see vite.config.ts. */
interface ImportMeta {
  readonly env: { readonly MODE: string };
}
