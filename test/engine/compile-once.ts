import type { TestProject } from 'vitest/node';
import { compile } from '../../scripts/build/compile.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The program of the engine's tests (program.ts) as a WebAssembly module in base 64. */
    engine: string;
  }
}

/** Compiles the program of the engine's tests, once for all of them: the compiler takes seconds. */
export default async function compileOnce(project: TestProject): Promise<void> {
  project.provide('engine', Buffer.from(await compile('test/engine/program.ts')).toString('base64'));
}
