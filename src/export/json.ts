import { jsonOf } from '../publish/json-of.ts';
import type { WriteFileOf } from './export-format.ts';

/** A graph file, as `attest build` writes one. */
export const writeJson: WriteFileOf = ({ published }, write) => write(jsonOf(published));
