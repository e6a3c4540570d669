/**
 * Runs in the page before its own script. `drawnAt`: milliseconds from navigation until the graph
 * and the article's text have been painted. `startFrames()` starts counting; `countFrames()` gives
 * the frames per second since then in which the drawing was redrawn or moved.
 */
export function watchFrames() {
  let draws = 0;
  let last = null;
  for (const name of ['drawArraysInstanced', 'drawElementsInstanced', 'drawArrays', 'drawElements'])
    for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
      const draw = prototype[name];
      if (!draw) continue;
      prototype[name] = function drawAndCount(...given) {
        draws += 1;
        last = this;
        return draw.apply(this, given);
      };
    }
  const isThere = () => draws > 0 && document.querySelector('.article-text')?.textContent;
  const waitUntilDrawn = () => {
    if (!isThere()) return requestAnimationFrame(waitUntilDrawn);
    // Waits for the GPU to finish the queued drawing, which the next frame then shows.
    last.finish();
    requestAnimationFrame(() => {
      window.drawnAt = performance.now();
    });
  };
  requestAnimationFrame(waitUntilDrawn);
  let frames = 0;
  let start = 0;
  window.startFrames = () => {
    const look = () => `${draws} ${document.querySelector('.sigma-picture')?.style.transform}`;
    let before = look();
    frames = 0;
    start = performance.now();
    const count = () => {
      const now = look();
      if (now !== before) frames += 1;
      before = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  };
  window.countFrames = () => (frames * 1000) / (performance.now() - start);
}
