import type { Shape } from '../look.ts';

/** What the drawing shows, in pixels. Whoever writes it to a file needs neither graph nor WebGL. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly ink: string;
  /** Bottom first. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Lines of captions, as they stand in the drawing: none over another. */
  readonly captions: readonly PictureCaption[];
}

export interface PictureCaption {
  readonly words: string;
  /** Where the line starts, at its foot. */
  readonly x: number;
  readonly y: number;
}

export interface PictureNode {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly border: string;
  readonly borderWidth: number;
  readonly shape: Shape;
  /** A ring: not asserted. */
  readonly hollow: boolean;
}

export interface PictureEdge {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Radius of the node at its end. */
  readonly gap: number;
  readonly width: number;
  readonly color: string;
  /** False for a line that represents several relationships. */
  readonly hasHead: boolean;
  readonly label: string | null;
}

/** What surrounds the drawing in a saved file. */
export interface PictureFrame {
  readonly title: string;
  /** The audience, what was left out, and how much of the graph is shown. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly look: Pick<PictureNode, 'color' | 'shape' | 'hollow'> & {
    readonly border: string | null;
  };
  readonly words: string;
}
