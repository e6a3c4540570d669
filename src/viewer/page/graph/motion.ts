/** How long the camera may take: for whoever asked for little motion it is there at once, a millisecond later. */
export const motion = (): { duration?: number } =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? { duration: 1 } : {};
