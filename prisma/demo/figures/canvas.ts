export type Colour = readonly [red: number, green: number, blue: number];
export type Box = { x: number; y: number; width: number; height: number };

export const paper: Colour = [255, 255, 255];
export const ink: Colour = [38, 42, 48];
export const pale: Colour = [214, 217, 222];
export const blue: Colour = [58, 92, 150];
export const rust: Colour = [176, 92, 52];

/** A picture while it is drawn, in whole pixels from its upper left corner. */
export type Canvas = {
  width: number;
  height: number;
  /** Three bytes a pixel, row by row. */
  pixels: Uint8Array;
  fill: (box: Box, colour: Colour) => void;
  /** The edge of a box, two pixels wide. */
  frame: (box: Box, colour: Colour) => void;
  line: (from: [number, number], to: [number, number], colour: Colour) => void;
  /** Digits, points and signs, centred on x below y. */
  number: (text: string, at: [number, number], colour: Colour) => void;
};

export function makeCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3).fill(255);
  const set = (x: number, y: number, colour: Colour) => {
    if (x >= 0 && x < width && y >= 0 && y < height) pixels.set(colour, (Math.floor(y) * width + Math.floor(x)) * 3);
  };
  const fill = (box: Box, colour: Colour) => {
    for (let y = Math.round(box.y); y < Math.round(box.y + box.height); y += 1)
      for (let x = Math.round(box.x); x < Math.round(box.x + box.width); x += 1) set(x, y, colour);
  };
  return {
    width,
    height,
    pixels,
    fill,
    frame: ({ x, y, width: across, height: down }, colour) => {
      fill({ x, y, width: across, height: 2 }, colour);
      fill({ x, y: y + down - 2, width: across, height: 2 }, colour);
      fill({ x, y, width: 2, height: down }, colour);
      fill({ x: x + across - 2, y, width: 2, height: down }, colour);
    },
    line: ([x1, y1], [x2, y2], colour) => {
      const steps = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1), 1);
      for (let step = 0; step <= steps; step += 1) {
        const x = x1 + ((x2 - x1) * step) / steps;
        fill({ x: x - 1, y: y1 + ((y2 - y1) * step) / steps - 1, width: 3, height: 3 }, colour);
      }
    },
    number: (text, [x, y], colour) => writeNumber(fill, { text, x, y, colour }),
  };
}

type Written = { text: string; x: number; y: number; colour: Colour };
const dot = 3;

/** Figures of three by five dots. */
const figures: Record<string, string> = {
  '0': '111101101101111',
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001001010010',
  '8': '111101111101111',
  '9': '111101111001111',
  '.': '000000000000010',
  '-': '000000111000000',
};

function writeNumber(fill: Canvas['fill'], { text, x, y, colour }: Written): void {
  const left = x - (text.length * 4 * dot) / 2;
  [...text].forEach((letter, place) => {
    [...(figures[letter] ?? '')].forEach((bit, index) => {
      const at = { x: left + (place * 4 + (index % 3)) * dot, y: y + Math.floor(index / 3) * dot };
      if (bit === '1') fill({ ...at, width: dot, height: dot }, colour);
    });
  });
}
