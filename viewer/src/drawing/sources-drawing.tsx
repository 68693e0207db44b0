/** The drawing of sources: who publishes, what is quoted, who speaks. Its scene is the session's. */

import { onDemand } from '../elements/on-demand.js';
import { fetchSourcesScene } from '../session/scenes.js';
import { StageHost } from './stage-host.js';

function Drawing() {
  return <StageHost key="sources" />;
}

export const SourcesDrawing = onDemand(() => fetchSourcesScene().then(() => Drawing));
