import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Area } from './lay-out-around.ts';

/** Before it is measured. */
const UNMEASURED: Area = { width: 640, height: 560 };

/** The current size of an element. */
export function useArea(element: RefObject<HTMLElement>): Area {
  const [area, setArea] = useState(UNMEASURED);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setArea({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return area;
}
