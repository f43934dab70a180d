import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian installs it; CHROMIUM names another place. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Tests that need a browser are skipped, by name, where there is none. */
export const hasBrowser = existsSync(CHROMIUM);

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Opened {
  readonly page: Page;
  /** What the console said, and what the page asked for beside itself. */
  readonly complaints: string[];
}

export async function open(browser: Browser, file: string, width: number, scheme: 'light' | 'dark'): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, complaints };
}

/** What the browser says of a page. The functions run there, so they are texts: here nobody knows a browser's types. */
export async function inPage<T>(page: Page, code: string): Promise<T> {
  return (await page.evaluate(`(() => { ${code} })()`)) as T;
}

/** Elements that reach beyond the width of the window, unless they scroll by themselves. */
export const OVERFLOWING = `
  const wide = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.scroll') || element.closest('svg')) return false;
    return element.getBoundingClientRect().right > innerWidth + 1;
  });
  return [...wide.map((element) => element.tagName + '.' + element.className), ...(document.documentElement.scrollWidth > innerWidth ? ['page'] : [])];`;

/** Texts of charts that reach beyond their drawing: cut off, or printed over what stands beside it. */
export const CUT_OFF = `
  return [...document.querySelectorAll('svg.drawing')].flatMap((svg) => {
    const box = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].filter((text) => {
      const own = text.getBoundingClientRect();
      return own.width > 0 && (own.left < box.left - 3 || own.right > box.right + 3 || own.top < box.top - 3 || own.bottom > box.bottom + 3);
    }).map((text) => svg.getAttribute('aria-label').slice(0, 40) + ': ' + text.textContent);
  });`;

/** Texts of charts that are printed over each other. */
export const OVERPRINTED = `
  return [...document.querySelectorAll('svg.drawing')].flatMap((svg) => {
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    return texts.flatMap(({ text, box }, index) => texts.slice(index + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      return across > 2 && down > 4 ? [svg.getAttribute('aria-label').slice(0, 40) + ': ' + text.textContent + ' / ' + other.text.textContent] : [];
    }));
  });`;

/** Tables that are wider than the window and do not say so, or of which not one figure is in view. */
export const HIDDEN_COLUMNS = `
  return [...document.querySelectorAll('.scroll')].filter((scroll) => scroll.getBoundingClientRect().width > 0 && scroll.scrollWidth > scroll.clientWidth + 1).filter((scroll) => {
    const hint = scroll.previousElementSibling;
    const said = hint !== null && hint.className.includes('swipe') && hint.getBoundingClientRect().height > 0;
    const second = scroll.querySelector('tbody td');
    return !said || second === null || second.getBoundingClientRect().right > innerWidth;
  }).map((scroll) => scroll.textContent.slice(0, 60));`;

/**
 * Texts whose color is too close to the ground on which they stand (WCAG 2 AA: 4.5, of large ones 3), each with its contrast. The ground
 * of a text in a chart is the shape behind it.
 */
export const FAINT = `
  const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const groundOf = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const shapeBehind = (text) => {
    const own = text.getBoundingClientRect();
    const [x, y] = [own.left + own.width / 2, own.top + own.height / 2];
    const shapes = [...text.ownerSVGElement.querySelectorAll('rect')].filter((shape) => {
      const box = shape.getBoundingClientRect();
      return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    const shape = shapes.at(-1);
    return shape === undefined ? groundOf(text) : channels(getComputedStyle(shape).fill);
  };
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== '')) continue;
    if (element.tagName === 'STYLE' || element.getClientRects().length === 0) continue;
    const style = getComputedStyle(element);
    const drawn = element.closest('svg') !== null;
    const color = channels(drawn ? style.fill : style.color);
    const ratio = contrast(color, drawn ? shapeBehind(element) : groundOf(element));
    const large = Number.parseFloat(style.fontSize) >= 24;
    if (ratio < (large ? 3 : 4.5)) found.push(element.tagName + ' "' + element.textContent.trim().slice(0, 30) + '" ' + ratio.toFixed(2));
  }
  return found;`;
