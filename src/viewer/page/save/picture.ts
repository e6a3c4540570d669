import type { Shape } from '../look.ts';

/** What the drawing shows, in pixels of it: whoever writes it as a file knows neither graph nor WebGL. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly paper: string;
  readonly ink: string;
  /** The lowest first. */
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
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
  /** Null where it has no caption now; one that must be there is written over others. */
  readonly label: string | null;
  readonly isForced: boolean;
}

export interface PictureEdge {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** Of the node at its end. */
  readonly gap: number;
  readonly width: number;
  readonly color: string;
  /** A line that stands for several has none. */
  readonly hasHead: boolean;
  readonly label: string | null;
}

/** What stands around the drawing in a file of its own. */
export interface PictureFrame {
  readonly title: string;
  /** For whom it is, what was left out, how much of the graph is shown. */
  readonly notes: readonly string[];
  readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly look: Pick<PictureNode, 'color' | 'shape' | 'hollow'> & {
    readonly border: string | null;
  };
  readonly words: string;
}
