import type { Drawing } from '../graph/draw-graph.ts';
import { legendOf } from '../graph/legend-entries.ts';
import type { Theme } from '../graph/theme.ts';
import { leftOutInWords } from '../left-out-in-words.ts';
import type { Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import type { PictureFrame } from './picture.ts';
import { pictureOf } from './picture-of.ts';
import { pngOf } from './png-of.ts';
import { renderSvg } from './render-svg.ts';
import { saveFile, saveText } from './save-file.ts';

interface Props {
  readonly room: Room;
  readonly theme: Theme;
  readonly isFolded: boolean;
  readonly drawing: () => Drawing | null;
}

/** Saves the visible drawing as a picture. */
export function SaveGraph({ room, theme, isFolded, drawing }: Props) {
  const savePng = async (): Promise<void> => {
    const sigma = drawing()?.sigma;
    const picture = sigma && (await pngOf(sigma, theme.paper));
    if (picture) saveFile('graph.png', picture);
  };
  const saveSvg = (): void => {
    const drawn = drawing();
    if (drawn)
      saveText(
        'graph.svg',
        'image/svg+xml',
        renderSvg(pictureOf(drawn.sigma, theme, drawn.captions()), frameOf(room, isFolded)),
      );
  };
  return (
    <>
      <button type="button" class="save" onClick={() => void savePng()}>
        {TEXTS.save('PNG')}
      </button>
      <button type="button" class="save" onClick={saveSvg}>
        {TEXTS.save('SVG')}
      </button>
    </>
  );
}

/** A picture travels without its page, so it states its audience itself. */
const frameOf = ({ page, shown }: Room, isFolded: boolean): PictureFrame => ({
  title: page.data.title,
  notes: [
    TEXTS.profile[page.data.profile],
    leftOutInWords(page.data.leftOut),
    TEXTS.shown(shown.nodes.size, page.nodes.length, shown.edges.size),
  ],
  legend: legendOf(page, isFolded),
});
