/**
 * Whether this is the program for plain centers: everybody works as many people on duty as the plan says, on one contact at a time,
 * until it is done. The simulation is compiled twice (scripts/build/compile.js): once as it stands here, for every center, and once with
 * this constant being true, where what a plain center has no use for is not in the program at all. Both count the same of a plain
 * center, which is simulated by the second one, as most are: it pays nothing for what others need.
 */
export const PLAIN: bool = false;
