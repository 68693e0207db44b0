/** Which countries act in what is claimed: these are actors too, as the relations want them. */
import type { ReadClaim } from '../../reading/reading.js';

/** Relations with an actor as their object, whatever stands there. */
const TO_ACTORS =
  /^(perpetrator|agent|participant|recipient|affiliatedWith|alignedWith|fights|supplies|employs|demandsDepartureOf|contributesTroopsTo|agreedWith|partOf|represents|handedOverTo|officeIn|threatens|accuses|supports|appealsTo)$/;
/** Relations that are said of no actor. */
const OF_OTHERS =
  /^(within|near|southOf|connects|handedOverTo|characterizedAs|knownAs|quantity|concludedOn|officeIn)$/;

/** @returns ids of what acts, or is acted with as one who could. */
export function actingIn(claims: readonly ReadClaim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ subject, predicate, object }) => [
      ...(OF_OTHERS.test(predicate) ? [] : [subject]),
      ...(typeof object === 'string' && TO_ACTORS.test(predicate) ? [object] : []),
    ]),
  );
}
