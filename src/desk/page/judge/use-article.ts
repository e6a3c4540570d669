import { useEffect, useState } from 'preact/hooks';
import { type Page, readPage } from '../../../viewer/page/read-page.ts';
import type { PageData } from '../../../viewer/page-data.ts';
import type { DeskRoom } from '../desk-room.ts';

export interface ShownArticle {
  readonly source: string;
  readonly page: Page;
}

/** One article with everything read in it; fetched anew when a build is done. */
export function useArticle({ ask, status }: DeskRoom, source: string | null): ShownArticle | null {
  const [shown, setShown] = useState<ShownArticle | null>(null);
  const built = status.isBuilding ? null : status.revision;
  useEffect(() => {
    if (source === null || (built === null && shown?.source === source)) return;
    let isOver = false;
    ask.article(source).then(
      ({ page }) => {
        // Written by `articleToShow` from a value of this type.
        if (!isOver) setShown({ source, page: readPage(page as PageData) });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [source, built]);
  return shown?.source === source ? shown : null;
}
