import type { LongLat } from '../../../model/located-place.ts';
import { minAndMax } from '../graph/drawn-graph.ts';

/** Equirectangular, true to scale in the middle of the frame. */
export interface MapProjection {
  readonly width: number;
  readonly height: number;
  readonly xOf: (point: LongLat) => number;
  readonly yOf: (point: LongLat) => number;
}

/** Pixels: the map is at most as high as this share of its width. */
const HIGHEST = 0.8;
const MARGIN = 4;

/** Fits all points into a map of this width. */
export function projectionOf(points: readonly LongLat[], width: number): MapProjection {
  const [left, right] = minAndMax(points.map(([east]) => east));
  const [bottom, top] = minAndMax(points.map(([, north]) => north));
  const squeeze = Math.cos((((bottom + top) / 2) * Math.PI) / 180);
  const wide = Math.max(0.01, (right - left) * squeeze);
  const high = Math.max(0.01, top - bottom);
  const scale = Math.min((width - 2 * MARGIN) / wide, (HIGHEST * width) / high);
  const start = (width - wide * scale) / 2;
  return {
    width,
    height: high * scale + 2 * MARGIN,
    xOf: ([east]) => start + (east - left) * squeeze * scale,
    yOf: ([, north]) => MARGIN + (top - north) * scale,
  };
}
