/** The drawing of sources: who publishes, what is quoted, who speaks. Its scene is the session's. */
import { fetchSourcesScene } from '../state/scenes.js';
import { onDemand } from './on-demand.js';
import { StageHost } from './stage-host.js';

function Drawing() {
  return <StageHost key="sources" />;
}

export const SourcesDrawing = onDemand(() => fetchSourcesScene().then(() => Drawing));
