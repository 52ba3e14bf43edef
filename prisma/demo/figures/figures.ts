import type { Canvas } from '@/prisma/demo/figures/canvas';
import { drawCalibration, drawDepth, drawNights, drawResiduals, drawStages } from '@/prisma/demo/figures/drawings';

export type DemoFigure = { name: string; caption: string; alternative: string; draw: () => Canvas };

/** The pictures of the demo, by the names that the stories use. */
export const demoFigures: DemoFigure[] = [
  {
    name: 'nights',
    caption:
      'Exposures processed within 24 hours of being taken, by night of June; the line is the required rate of 250. Two nights were lost to the cooling test at Port Isla (open bars).',
    alternative: 'Thirty bars, most of them between 180 and 284; nine reach the line at 250, two are below 100.',
    draw: drawNights,
  },
  {
    name: 'stages',
    caption:
      'Where the time of a night goes, in per cent: 1 sources, 2 kernel, 3 reading, 4 sky, 5 cosmic rays, 6 astrometry, 7 alerts.',
    alternative: 'Seven bars, from 31 per cent for sources down to 3 per cent for alerts.',
    draw: drawStages,
  },
  {
    name: 'calibration',
    caption:
      'How often the first classifier is right (upwards) against how sure it says it is (to the right), on 2,000 detections kept from training.',
    alternative: 'Eleven points close to the diagonal of a square from 0 to 1.',
    draw: drawCalibration,
  },
  {
    name: 'residuals',
    caption:
      'Depth residuals over patch 1 with the May flats (left) and the June flats (middle). The ripple left by the illumination correction has gone; the distribution (right, filled) is narrower by a third.',
    alternative: 'Two residual maps and a histogram.',
    draw: drawResiduals,
  },
  {
    name: 'depth',
    caption: 'Depth of the recorded area in r: deeper than its mean in blue, shallower in rust, each cell a tile.',
    alternative: 'A map of 92 by 36 cells with broad bands of blue and rust.',
    draw: drawDepth,
  },
];
