/**
 * Runs in the page before its own script. `drawnAt`: milliseconds from navigation until nodes and relationships
 * have been painted beside the text of the page; `startFrames()` and, frames a second since, `countFrames()`: only those
 * in which the drawing was drawn anew or stood elsewhere.
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
    // What was only queued has been drawn once it can be read; the frame with it is the next one.
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
