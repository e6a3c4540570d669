import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { DrawnEdge, DrawnNode } from './drawn-graph.ts';

/** Node attributes that we add to sigma's own. */
export interface MarkData {
  readonly border: string;
  /** Pixels. */
  readonly borderWidth: number;
  /** Index in `SHAPES`. */
  readonly shape: number;
  readonly hollow: boolean;
  /** Fill inside a ring: the colour of the paper. */
  readonly paper: string;
}

/** A triangle around each node, from which the fragment shader cuts the shape. */
const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

/** Passed from the vertex shader to the fragment shader. */
const VARYINGS = `\
varying vec4 v_color;
varying vec4 v_border;
varying vec4 v_paper;
varying vec2 v_at;
varying float v_mark;
varying float v_borderWidth;
varying float v_pixel;
`;

const VERTEX = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_mark;
attribute float a_borderWidth;
attribute vec4 a_color;
attribute vec4 a_border;
attribute vec4 a_paper;
attribute vec4 a_id;
attribute float a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
${VARYINGS}void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // Corners of squares and diamonds lie outside the circle, and so does half of the border.
  vec2 corner = 3.2 * vec2(cos(a_corner), sin(a_corner));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_at = corner;
  v_mark = a_mark;
  v_pixel = 1.0 / max(a_size / u_sizeRatio, 1.0);
  v_borderWidth = a_borderWidth * v_pixel;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_border = a_border;
  v_paper = a_paper;
  v_color.a *= 255.0 / 254.0;
  v_border.a *= 255.0 / 254.0;
  v_paper.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision highp float;
${VARYINGS}float edge(vec2 at, float shape) {
  vec2 away = abs(at);
  if (shape < 0.5) return length(at) - 1.0;
  if (shape < 1.5) return max(away.x, away.y) - 0.88;
  if (shape < 2.5) return (away.x + away.y) * 0.7071 - 0.85;
  return max(away.x * 1.35, away.y) - 1.0;
}
void main() {
  float hollow = step(9.5, v_mark);
  float outside = edge(v_at, v_mark - 10.0 * hollow);
  #ifdef PICKING_MODE
  gl_FragColor = outside > 0.0 ? vec4(0.0) : v_color;
  #else
  vec4 color = mix(v_color, v_paper, hollow * (1.0 - smoothstep(-v_pixel, 0.0, outside + 0.45)));
  color = mix(color, v_border, smoothstep(-v_pixel, 0.0, outside + v_borderWidth));
  gl_FragColor = mix(color, vec4(0.0), smoothstep(-v_pixel, 0.0, outside));
  #endif
}`;

const UNIFORMS = ['u_sizeRatio', 'u_correctionRatio', 'u_matrix'] as const;
const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
const colour = (name: string) => ({ name, size: 4, type: UNSIGNED_BYTE, normalized: true });

/** Draws circles, squares, diamonds and pages with a border, filled or as rings. */
export class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnEdge> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES as 4,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_mark', size: 1, type: FLOAT },
        { name: 'a_borderWidth', size: 1, type: FLOAT },
        colour('a_color'),
        colour('a_border'),
        colour('a_paper'),
        colour('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 1, type: FLOAT }],
      CONSTANT_DATA: CORNERS.map((corner) => [corner]),
    };
  }

  override processVisibleItem(
    nodeIndex: number,
    start: number,
    data: NodeDisplayData & MarkData,
  ): void {
    const { array } = this;
    const values = [
      data.x,
      data.y,
      data.size,
      data.shape + (data.hollow ? 10 : 0),
      data.borderWidth,
      floatColor(data.color),
      floatColor(data.border),
      floatColor(data.paper),
      nodeIndex,
    ];
    for (const [at, value] of values.entries()) array[start + at] = value;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio);
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix);
  }
}
