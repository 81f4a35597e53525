// A part of the page that is lower than what is in it ends between two of its paragraphs, never through one,
// and shows that there is more below.

const PARTS = "h1, h2, p, li, button";
const SLACK_PX = 5; // for the outline of what has the focus, and the line that stands for the rest

/** `region` ends cleanly; what is returned looks again, after what is in it has changed. */
export function endsCleanly(region) {
  const marks = () => {
    const below = region.scrollHeight - region.scrollTop - region.clientHeight;
    region.classList.toggle("more", below > 2 * SLACK_PX);
  };
  const looks = () => {
    const { scrollTop } = region;
    region.style.removeProperty("--end");
    const isFree = getComputedStyle(region).maxHeight === "none";
    const end = isFree || region.scrollHeight <= region.clientHeight ? null : lastEnd(region);
    if (end) region.style.setProperty("--end", `${end}px`);
    region.scrollTop = scrollTop;
    marks();
  };
  region.addEventListener("scroll", marks);
  addEventListener("resize", looks);
  return looks;
}

// The lowest height at which nothing is cut; null where even the first paragraph does not fit.
function lastEnd(region) {
  const top = region.getBoundingClientRect().top - region.scrollTop;
  const boxes = [...region.querySelectorAll(PARTS)]
    .map((part) => part.getBoundingClientRect())
    .filter((box) => box.width > 1 && box.height > 1);
  const ends = boxes.map((box) => box.bottom + SLACK_PX);
  const fits = (end) =>
    end - top <= region.clientHeight && !boxes.some((box) => box.top + SLACK_PX < end && end < box.bottom);
  const found = ends.filter(fits);
  return found.length ? Math.ceil(Math.max(...found) - top) : null;
}
