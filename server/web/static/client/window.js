// The page is as high as what can be seen of it, also above a keyboard that covers the lower half.

const COVERED = 0.78;

/** Keeps `--seen` at the visible height, and marks `house` while a keyboard takes a part; then `then()`. */
export function fits(house, then) {
  const seen = window.visualViewport;
  if (!seen) return;
  const measure = () => {
    const zoomed = seen.scale > 1.05;
    document.documentElement.style.setProperty("--seen", zoomed ? "100dvh" : `${Math.round(seen.height)}px`);
    house.classList.toggle("typing", !zoomed && seen.height < COVERED * window.innerHeight);
    then();
  };
  seen.addEventListener("resize", measure);
  measure();
}
