import pc from 'picocolors';

/** Colors by meaning; each leaves a text as it is where colors are off. */
export interface Palette {
  readonly title: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly doubt: (text: string) => string;
  readonly faint: (text: string) => string;
}

export function palette(colors: boolean): Palette {
  const { bold, green, red, yellow, dim } = pc.createColors(colors);
  return { title: bold, good: green, bad: red, doubt: yellow, faint: dim };
}
