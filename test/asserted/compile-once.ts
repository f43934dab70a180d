import type { TestProject } from 'vitest/node';
import { compileAsserted } from '../../scripts/build/compile.js';

/** A build with assertions: a WebAssembly module in base 64, and its source map. */
export interface Asserted {
  readonly module: string;
  readonly map: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    asserted: Asserted;
  }
}

/** Compiles the simulation with its assertions, once for all tests that run on it. */
export default async function compileOnce(project: TestProject): Promise<void> {
  project.provide('asserted', await asserted());
}

/** The simulation with its assertions; `changed` sources stand for those of the project. */
export async function asserted(changed: Readonly<Record<string, string>> = {}): Promise<Asserted> {
  const { module, map } = await compileAsserted('src/simulation/program.ts', changed);
  return { module: Buffer.from(module).toString('base64'), map };
}
