/** How the page looks: on paper and on screens of any width, light and dark. */

/**
 * Colors by what they stand for, the same on every chart, first on light and then on dark ground. Things that stand beside each
 * other differ in lightness too, so that they can be told apart in grey.
 */
const COLORS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  paper: ['#ffffff', '#14171b'],
  card: ['#f4f6f8', '#1d2228'],
  ink: ['#1b1f24', '#e8eaed'],
  faint: ['#545d68', '#a9b2bd'],
  rule: ['#cdd3da', '#3a424c'],
  /** At the edge behind which a table goes on. */
  shade: ['#8b939d', '#77818c'],
  good: ['#17643a', '#6fd49a'],
  bad: ['#a8201a', '#ff9d94'],
  open: ['#6a4d00', '#f0c766'],
  // People
  duty: ['#a9cbe8', '#2f5678'],
  busy: ['#12477f', '#9fcbf5'],
  rostered: ['#545d68', '#a9b2bd'],
  required: ['#b84a00', '#ffa869'],
  // Waits
  band: ['#c5d9ee', '#2c4a68'],
  wait: ['#12477f', '#9fcbf5'],
  target: ['#b84a00', '#ffa869'],
  // What becomes of contacts, and where they end
  bot: ['#7cc3b7', '#28695e'],
  tier1: ['#12477f', '#9fcbf5'],
  tier2: ['#6a9fd4', '#3a6794'],
  tier3: ['#bcd7ee', '#233f58'],
  lost: ['#e08a3c', '#98500f'],
  away: ['#8b939d', '#555e69'],
  // How far a service level is below its target: it keeps it, it is not told, and three steps
  short0: ['#ffffff', '#14171b'],
  short1: ['#e9edf1', '#2a3139'],
  short2: ['#fbdcc0', '#4a3018'],
  short3: ['#f0a868', '#7a4513'],
  short4: ['#9c3d00', '#ffb27a'],
  shortInk: ['#ffffff', '#14171b'],
};

function variables(ground: 0 | 1): string {
  return Object.entries(COLORS)
    .map(([name, colors]) => `--${name}:${colors[ground]}`)
    .join(';');
}

export const STYLE = `
:root{color-scheme:light dark;${variables(0)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(1)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main,footer{max-width:1180px;margin:0 auto;padding:0 20px}
h1{font-size:1.7rem;line-height:1.25;margin:1.6rem 0 .3rem}
h2{font-size:1.35rem;margin:2.6rem 0 .6rem;padding-top:.9rem;border-top:3px solid var(--ink)}
#leadership h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0;padding:0;border:0}
h3{font-size:1.1rem;margin:1.8rem 0 .3rem}
h4{font-size:.95rem;margin:0}
p,ul{margin:.4rem 0;max-width:76ch}
ul{padding-left:1.3rem}
a{color:inherit}
nav{margin:.8rem 0;font-size:.9rem}
nav a{margin-right:1.2rem}
.faint,figcaption p{color:var(--faint);font-size:.88rem}
.answer{border-left:6px solid var(--ink);background:var(--card);padding:.9rem 1.1rem;margin:1rem 0}
.answer.good{border-color:var(--good)}.answer.bad{border-color:var(--bad)}.answer.open{border-color:var(--open)}
.answer p{margin:.2rem 0}
.question{font-size:.95rem;color:var(--faint)}
.verdict{font-size:1.35rem;line-height:1.35;font-weight:600}
.good .mark,.mark.good{color:var(--good)}.bad .mark,.mark.bad{color:var(--bad)}.open .mark,.mark.open{color:var(--open)}
.mark{font-weight:600;white-space:nowrap}th small .mark{white-space:normal}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,170px),1fr));gap:12px;margin:1rem 0;padding:0;list-style:none;max-width:none}
.cards li{background:var(--card);padding:.7rem .9rem;break-inside:avoid}
.cards b{display:block;font-size:1.5rem;line-height:1.25}
.cards span{display:block;font-size:.86rem;color:var(--faint)}
.cards .name{color:var(--ink);font-size:.92rem}
.tabled{timeline-scope:--across}
.scroll{overflow-x:auto;scroll-timeline:--across inline;background:linear-gradient(90deg,var(--paper) 30%,transparent) left/40px 100% local no-repeat,linear-gradient(270deg,var(--paper) 30%,transparent) right/40px 100% local no-repeat,linear-gradient(90deg,var(--shade),transparent) left/14px 100% scroll no-repeat,linear-gradient(270deg,var(--shade),transparent) right/14px 100% scroll no-repeat}
.swipe{visibility:hidden;height:0;margin:0;overflow:hidden}
/* A timeline of scrolling runs only where there is something to scroll: the hint stands where a table is wider than its box. */
@keyframes goes-on{from,to{visibility:visible;height:auto;margin:.4rem 0}}
@supports (timeline-scope:--across){@media screen{.swipe{animation:goes-on auto linear both;animation-timeline:--across}}}
@supports not (timeline-scope:--across){@media screen and (max-width:600px){.swipe:has(+.scroll th:nth-child(4)){visibility:visible;height:auto;margin:.4rem 0}}}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums;margin:.5rem 0}
th,td{padding:.32rem .7rem .32rem 0;text-align:right;vertical-align:top;border-bottom:1px solid var(--rule)}
th:first-child,td:first-child,th.text,td.text{text-align:left}
thead th{vertical-align:bottom;font-weight:600;color:var(--faint)}
th,td{overflow-wrap:normal}
tbody th{font-weight:400;min-width:7em;max-width:22em;overflow-wrap:anywhere}
.plans tbody th{min-width:8em;max-width:14em}.plans th,.plans td{padding-right:.5rem}.plans .mark{white-space:normal}td.text{min-width:6em}td code{overflow-wrap:anywhere}
td small,th small{display:block;color:var(--faint)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,330px),1fr));gap:0 22px}.wide,.charts:has(.wide)>section{grid-column:1/-1}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,330px),1fr));gap:18px 22px;margin:.6rem 0}
.panels.narrow{grid-template-columns:repeat(auto-fill,minmax(min(100%,265px),1fr))}
figure{margin:0;break-inside:avoid}
.drawing{display:block;width:100%;height:auto;max-width:460px;background:var(--paper);overflow:visible;--plot-background:var(--paper)}
.drawing text{white-space:pre}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:.4rem 0;font-size:.86rem}
.legend svg{width:26px;height:12px;vertical-align:-1px;margin-right:.35rem}
.heat{font-size:.78rem;width:100%;max-width:460px;table-layout:fixed}
.heat th,.heat td{padding:.06rem .1rem;text-align:center;white-space:nowrap;letter-spacing:-.03em;border:1px solid var(--paper);min-width:0}
.heat th:first-child{text-align:left;width:3.6em}
.heat.people{width:auto;max-width:none;table-layout:auto}
.heat.people th:first-child{width:auto;padding-right:.6rem}
.heat.people td{padding:.06rem .3rem}
.key{display:inline-block;font-size:.78rem;padding:0 .4rem;margin-right:.35rem;border:1px solid var(--rule)}
.s0{background:var(--short0)}.s1{background:var(--short1)}.s2{background:var(--short2)}.s3{background:var(--short3)}
.s4{background:var(--short4);color:var(--shortInk);font-weight:700}
.register{font-size:.8rem}
summary{cursor:pointer}
.register td,.register th{text-align:left;max-width:34em}
code{font-family:ui-monospace,Consolas,monospace;font-size:.92em}
footer{margin:3rem auto 2rem;font-size:.85rem;color:var(--faint)}
.plans td{min-width:4.6em}
@media (max-width:600px){tbody th,.plans tbody th{min-width:7.2em;max-width:8em}.plans td{min-width:6em}th,td{padding-right:.55rem}body{font-size:15px}main,footer{padding:0 14px}.verdict{font-size:1.15rem}.cards{grid-template-columns:1fr 1fr}.cards b{font-size:1.25rem}}
@page{size:A4;margin:13mm 12mm}
@media print{body{font-size:9.5pt;line-height:1.4;print-color-adjust:exact;-webkit-print-color-adjust:exact}nav{display:none}main,footer{padding:0;max-width:none}
h1{margin-top:0}#planners h2,#auditors h2{break-before:page;border-top:0;margin-top:0;padding-top:0}h2,h3,h4,caption,figcaption,thead,h3+p,h4+p,.tabled+h3{break-after:avoid}h3+*,h4+*{break-before:avoid}figure,.answer,.cards li,.drawing{break-inside:avoid}p,li{orphans:3;widows:3}.scroll{background:none}.plans{font-size:7.5pt}.plans tbody th{max-width:11em}h3{margin:.55rem 0 .15rem}.answer,.cards{margin:.4rem 0}.answer{padding:.5rem .8rem}p,ul{margin:.25rem 0}.cards li{padding:.4rem .6rem}
.charts{display:block}.charts>section:not(.wide){display:inline-block;width:48%;margin-right:1.5%;vertical-align:top}.charts:has(.wide)>section:not(.wide){display:block;width:auto;break-inside:avoid}.panels{grid-template-columns:1fr 1fr}header{break-inside:avoid;break-after:avoid}.panels{gap:10px 18px}.cards{grid-template-columns:repeat(5,1fr);gap:6px}.cards b{font-size:14pt}.scroll{overflow:visible}
tr{break-inside:avoid}.charts p,.legend{break-after:avoid}.panels.narrow{grid-template-columns:1fr 1fr 1fr;gap:8px 12px}.heat{font-size:6.2pt}
.register{font-size:7pt}section,.panels,figure{margin-bottom:0;padding-bottom:0}}
`;
