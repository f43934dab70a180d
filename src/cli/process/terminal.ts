import { type Palette, palette } from '../../report/screen/palette.js';

/** Colors for a stream: none unless it is a terminal, and none with `--no-color`, NO_COLOR (no-color.org) or a dumb terminal. */
export function paletteFor(stream: { readonly isTTY?: boolean }, wanted: boolean): Palette {
  return palette(wanted && stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
}
