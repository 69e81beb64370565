// In: an opened page. Out: what keeps readers from it who use no mouse, who print, or who asked for no
// motion. How a page looks and sounds on a screen is judged in pages.mjs.

/** The width of a sheet of A4 in CSS pixels. */
const SHEET = 794;

/** Walks through the page with the Tab key: every stop is reached, on the screen, and can be seen to be the stop. */
export async function walkByKeyboard(page, found) {
  const wanted = await page.evaluate(markStops);
  const reached = new Set();
  for (let step = 0; step <= wanted; step += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(describeStop);
    if (stop === null || reached.has(stop.number)) break;
    reached.add(stop.number);
    if (!stop.outlined) found(`focus cannot be seen on ${stop.name}`);
    if (!stop.onScreen) found(`focus leaves the screen at ${stop.name}`);
  }
  if (reached.size < wanted) found(`the keyboard reaches ${reached.size} of ${wanted} links and controls`);
}

/** On paper nothing may be cut off at the right, and the ground stays white. */
export async function printOut(page, found) {
  await page.setViewportSize({ width: SHEET, height: 1123 });
  await page.emulateMedia({ media: "print" });
  for (const fault of await page.evaluate(paperFaults)) found(fault);
  await page.emulateMedia({ media: null });
}

/** Who asks for no motion gets none. */
export async function restStill(page, found) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(movingElements);
  if (moving) found(`moves for readers who asked for no motion: ${moving}`);
  await page.emulateMedia({ reducedMotion: null });
}

/** Runs in the page: numbers everything that the keyboard has to reach. */
function markStops() {
  window.scrollTo(0, 0);
  document.activeElement?.blur();
  const all = document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]');
  const stops = [...all].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  stops.forEach((element, index) => (element.dataset.stop = String(index)));
  return stops.length;
}

/** Runs in the page: the element that has the focus; null when the walk has left the page. */
function describeStop() {
  const element = document.activeElement;
  if (!element || element === document.body || element.dataset.stop === undefined) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
  const onScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = `${element.localName} "${element.textContent.trim().slice(0, 40)}"`;
  return { number: element.dataset.stop, name, outlined: outlined || style.boxShadow !== "none", onScreen };
}

/** Runs in the page as it is printed. */
function paperFaults() {
  const faults = [];
  const width = document.documentElement.clientWidth;
  const broad = [...document.body.querySelectorAll("table, svg, img, p")].find(
    (element) => element.checkVisibility() && element.getBoundingClientRect().right > width + 1,
  );
  if (broad) faults.push(`is cut off on paper: ${broad.localName}${broad.id ? `#${broad.id}` : ""}`);
  const ground = getComputedStyle(document.body).backgroundColor;
  if (!["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(ground)) faults.push(`is printed on a ground of ${ground}`);
  return faults;
}

/** Runs in the page: the first element that is animated or has a transition, or null. */
function movingElements() {
  const lasts = (durations) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0.01);
  const moving = [...document.querySelectorAll("*")].find((element) => {
    const style = getComputedStyle(element);
    return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
  });
  return moving ? moving.localName : null;
}
