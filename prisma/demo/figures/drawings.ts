import {
  type Box,
  blue,
  type Canvas,
  type Colour,
  ink,
  makeCanvas,
  pale,
  paper,
  rust,
} from '@/prisma/demo/figures/canvas';

/** Exposures of each night of June that were processed within a day; the two nights of the cooling test are open bars. */
const nights = [
  184, 211, 236, 202, 251, 229, 198, 262, 240, 217, 188, 255, 231, 268, 224, 206, 243, 259, 238, 214, 92, 78, 233, 271,
  247, 284, 228, 253, 239, 257,
];
const lost = [20, 21];

/** Exposures by night, with the rate that is required. */
export function drawNights(): Canvas {
  const canvas = makeCanvas(960, 420);
  const plot = { x: 80, y: 20, width: 860, height: 350 };
  const heightOf = (count: number) => (count / 300) * plot.height;
  const base = plot.y + plot.height;
  for (const count of [100, 200, 300]) grid(canvas, plot, { y: base - heightOf(count), text: `${count}` });
  nights.forEach((count, index) => {
    const bar = { x: plot.x + 8 + index * 28.5, y: base - heightOf(count), width: 18, height: heightOf(count) };
    if (lost.includes(index)) canvas.frame(bar, ink);
    else canvas.fill(bar, count >= 250 ? blue : [150, 166, 196]);
    if (index % 5 === 4) canvas.number(`${index + 1}`, [bar.x + 9, base + 14], ink);
  });
  canvas.line([plot.x, base - heightOf(250)], [plot.x + plot.width, base - heightOf(250)], rust);
  canvas.fill({ ...plot, y: base, height: 2 }, ink);
  return canvas;
}

/** Where a night's time goes, in per cent of it, the longest stage first. */
export function drawStages(): Canvas {
  const canvas = makeCanvas(960, 360);
  const shares = [31, 22, 19, 11, 8, 6, 3];
  shares.forEach((share, index) => {
    const bar = { x: 80, y: 24 + index * 46, width: share * 24, height: 30 };
    canvas.fill(bar, index < 3 ? blue : [150, 166, 196]);
    canvas.number(`${index + 1}`, [48, bar.y + 8], ink);
    canvas.number(`${share}`, [bar.x + bar.width + 34, bar.y + 8], ink);
  });
  canvas.fill({ x: 78, y: 14, width: 2, height: 330 }, ink);
  return canvas;
}

/** How often the classifier is right against how sure it says it is, in tenths; the level line is the promise. */
export function drawCalibration(): Canvas {
  const canvas = makeCanvas(560, 560);
  const plot = { x: 70, y: 20, width: 460, height: 470 };
  const right = [0.03, 0.12, 0.19, 0.31, 0.38, 0.52, 0.58, 0.71, 0.79, 0.9, 0.98];
  const at = (sure: number, share: number): [number, number] => [
    plot.x + sure * plot.width,
    plot.y + (1 - share) * plot.height,
  ];
  for (const share of [0, 0.5, 1]) {
    grid(canvas, plot, { y: at(0, share)[1], text: share.toFixed(1) });
    canvas.number(share.toFixed(1), [at(share, 0)[0], plot.y + plot.height + 16], ink);
  }
  canvas.line(at(0, 0), at(1, 1), pale);
  right.forEach((share, index) => {
    const [x, y] = at(index / 10, share);
    const before = right[index - 1];
    if (before !== undefined) canvas.line(at((index - 1) / 10, before), [x, y], blue);
    canvas.fill({ x: x - 6, y: y - 6, width: 12, height: 12 }, blue);
  });
  canvas.frame(plot, ink);
  return canvas;
}

/** Two maps of residuals, before and after, and how they are distributed. */
export function drawResiduals(): Canvas {
  const canvas = makeCanvas(1020, 340);
  const chance = chances(2231);
  const ripple = (x: number, y: number) => 0.75 * Math.sin((x + 0.6 * y) / 5.2);
  const noise = (width: number) => (chance() + chance() + chance() - 1.5) * width;
  drawMap(canvas, { x: 20, y: 20, width: 300, height: 300 }, (x, y) => ripple(x, y) + noise(0.6));
  drawMap(canvas, { x: 350, y: 20, width: 300, height: 300 }, () => noise(0.7));
  drawHistogram(canvas, { x: 690, y: 20, width: 310, height: 300 });
  return canvas;
}

/** The depth of the recorded area, tile by tile. */
export function drawDepth(): Canvas {
  const canvas = makeCanvas(960, 400);
  const chance = chances(1774);
  const seasons = (x: number, y: number) => Math.sin(x / 9) * 0.5 + Math.cos((y - x / 3) / 7) * 0.4;
  drawMap(canvas, { x: 20, y: 20, width: 920, height: 360 }, (x, y) => seasons(x, y) + (chance() - 0.5) * 0.5);
  return canvas;
}

function grid(canvas: Canvas, plot: Box, { y, text }: { y: number; text: string }): void {
  canvas.fill({ ...plot, y, height: 1 }, pale);
  canvas.number(text, [plot.x - 34, y - 7], ink);
}

const cell = 10;

/** Cells coloured by a value from -1 (rust) over 0 (paper) to 1 (blue). */
function drawMap(canvas: Canvas, box: Box, valueAt: (x: number, y: number) => number): void {
  for (let y = 0; y < box.height / cell; y += 1) {
    for (let x = 0; x < box.width / cell; x += 1) {
      const place = { x: box.x + x * cell, y: box.y + y * cell, width: cell, height: cell };
      canvas.fill(place, shade(Math.max(-1, Math.min(1, valueAt(x, y)))));
    }
  }
  canvas.frame(box, ink);
}

function shade(value: number): Colour {
  const end = value < 0 ? rust : blue;
  const mix = (index: 0 | 1 | 2) => Math.round(paper[index] + (end[index] - paper[index]) * Math.abs(value));
  return [mix(0), mix(1), mix(2)];
}

function drawHistogram(canvas: Canvas, box: Box): void {
  const bell = (at: number, width: number) => Math.exp(-(at * at) / (2 * width * width));
  for (let index = 0; index < 31; index += 1) {
    const at = (index - 15) / 5;
    const x = box.x + index * 10;
    const after = bell(at, 0.8) * (box.height - 30);
    const before = bell(at, 1.2) * (box.height - 110);
    canvas.fill({ x, y: box.y + box.height - after, width: 9, height: after }, [150, 166, 196]);
    canvas.fill({ x, y: box.y + box.height - before, width: 10, height: 3 }, rust);
  }
  canvas.fill({ ...box, y: box.y + box.height - 2, height: 2 }, ink);
}

/** Numbers from 0 to 1 that follow from a seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
