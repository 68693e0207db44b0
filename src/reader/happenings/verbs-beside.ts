/** Verbs that tell nothing of their own beside the noun of a happening, and whose subject plays a part in it. */

/** Their subject does it: `launched an attack`. */
export const DOING: ReadonlySet<string> = new Set(
  `launch carry conduct mount stage commit perpetrate execute undertake wage unleash lead begin start initiate resume
  continue escalate intensify make do organise organize plan renew pursue run hold sign reach conclude strike broker
  attempt prepare order spearhead complete finish end effect implement impose orchestrate mastermind coordinate
  threaten announce stop halt suspend pause deliver finalise finalize accelerate expedite speed hasten negotiate join
  approve trigger spark step move oversee direct command stage enter set sustain`.split(/\s+/),
);

/** Their subject has it done to itself: `suffered an attack`. */
export const SUFFERING: ReadonlySet<string> = new Set(
  `suffer face survive come undergo experience repel repulse rebuff withstand escape flee fear resist endure
  sustain avoid`.split(/\s+/),
);

/** Said of the noun itself, with a place or a day: `the attack took place in`. */
export const HAPPENING: ReadonlySet<string> = new Set(
  `occur happen take erupt break begin start continue come follow rage go last flare resume end unfold ensue spread
  intensify leave claim result be`.split(/\s+/),
);

/** The object of these does what hangs on them: `ordered troops to leave`. */
export const OBJECT_DOES: ReadonlySet<string> = new Set(
  `order force compel urge tell ask allow help enable let make call get lead push press persuade encourage instruct
  request require pressure accuse blame suspect charge convict permit cause prompt oblige see watch find catch leave
  send invite warn authorise authorize expect believe train pay hire deploy`.split(/\s+/),
);
