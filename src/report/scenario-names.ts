import type { Result, ScenarioIdentity } from '../experiment/result.js';

/** A result with the name by which its rows are told from those of others. */
export interface NamedResult {
  readonly name: string;
  readonly result: Result;
}

/** Each result with its scenario's title; where titles repeat, with the file behind it, and where that repeats, too, with a number. */
export function namedResults(results: readonly Result[]): NamedResult[] {
  const titles = results.map(({ scenario }) => scenario.title);
  const longer = results.map(({ scenario }) => (isRepeated(scenario.title, titles) ? withFile(scenario) : scenario.title));
  return results.map((result, index) => {
    const name = longer[index];
    const before = longer.slice(0, index).filter((other) => other === name).length;
    return { name: before === 0 ? name : `${name} #${before + 1}`, result };
  });
}

function isRepeated(text: string, texts: readonly string[]): boolean {
  return texts.indexOf(text) !== texts.lastIndexOf(text);
}

function withFile({ title, file }: ScenarioIdentity): string {
  return file === null ? title : `${title} (${file})`;
}
