/** What stands on the page when there is no graph to show: it loads, it is empty, it is broken. */

export function Loading() {
  return (
    <main class="state" aria-busy="true">
      <p>Reading the graph…</p>
    </main>
  );
}

export function Empty() {
  return (
    <main class="state">
      <h1>There is nothing in this graph yet</h1>
      <p>
        The data has no actors, events or places. Add a report’s claims to the data folder, check them with{' '}
        <code>claimgraph check</code>, and start the viewer again.
      </p>
    </main>
  );
}

export function Broken({ reason }: { readonly reason: string }) {
  return (
    <main class="state">
      <h1>The graph could not be shown</h1>
      <p role="alert">{reason}</p>
      <p>
        <a href="./">Try again</a>
      </p>
    </main>
  );
}

export function NoDrawing({ reason }: { readonly reason: string }) {
  return (
    <div class="no-drawing" role="status">
      <p>
        <strong>The drawing needs WebGL, which this browser does not offer here.</strong> Everything else
        works: search above, or read the graph as a list.
      </p>
      <p class="quiet">{reason}</p>
    </div>
  );
}
