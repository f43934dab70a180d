/**
 * The simulation (src/simulation) as WebAssembly modules in base 64, written by scripts/build/compile.js: the program for plain centers,
 * and the one for every center (simulation/records/plain.ts).
 */
export const plain: string;
export const every: string;
