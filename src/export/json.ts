import { writeJsonOf } from '../publish/json-of.ts';
import type { WriteFileByPortions } from './export-format.ts';

/** A graph file, as `attest build` writes one. */
export const writeJson: WriteFileByPortions = ({ portions }, write) => writeJsonOf(portions, write);
