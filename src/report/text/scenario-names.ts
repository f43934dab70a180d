import type { ScenarioIdentity } from '../../experiment/result/result.js';

/** A name for each scenario: its title; where titles repeat, with the file behind it, and where that repeats, too, with a number. */
export function namesOf(scenarios: readonly NamedScenario[]): string[] {
  const titles = scenarios.map(({ title }) => title);
  const longer = scenarios.map((scenario) => (isRepeated(scenario.title, titles) ? withFile(scenario) : scenario.title));
  return longer.map((name, index) => {
    const before = longer.slice(0, index).filter((other) => other === name).length;
    return before === 0 ? name : `${name} #${before + 1}`;
  });
}

type NamedScenario = Pick<ScenarioIdentity, 'title' | 'file'>;

function isRepeated(text: string, texts: readonly string[]): boolean {
  return texts.indexOf(text) !== texts.lastIndexOf(text);
}

function withFile({ title, file }: NamedScenario): string {
  return file === null ? title : `${title} (${file})`;
}
