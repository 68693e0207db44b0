/** The drawing of sources: who publishes, what is quoted, who speaks. Its scene is the session's. */
import { StageHost } from './stage-host.js';

export function SourcesDrawing() {
  return <StageHost key="sources" />;
}
