/** Duration of camera moves: one millisecond for readers who prefer reduced motion. */
export const motion = (): { duration?: number } =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? { duration: 1 } : {};
