// In: an opened page on which its script has run. Out: what the buttons that the script added do wrong: tables
// that are not sorted as their language writes numbers, outlines that do not come and go, or that change the
// paper. How a page looks and sounds is judged in pages.mjs.

/** The directions that a heading goes through, whatever it begins with. */
const DIRECTIONS = ["ascending", "descending", null];

/** Presses every heading that sorts, three times, and holds the rows against an order of its own making. */
export async function sortTables(page, found) {
  for (const fault of await page.evaluate(sortingFaults, DIRECTIONS)) found(fault);
}

/** Presses every button that shows and hides, twice: the screen follows, the paper does not. */
export async function toggleLayers(page, found) {
  const count = await page.evaluate(() => document.querySelectorAll("button[aria-pressed]").length);
  if (count === 0) return;
  await page.emulateMedia({ media: "print" });
  const printed = await page.evaluate(seenLayers);
  await page.emulateMedia({ media: null });
  for (let index = 0; index < count; index += 1) {
    const fault = await page.evaluate(pressingFault, index);
    if (fault) found(fault);
  }
  await page.emulateMedia({ media: "print" });
  if ((await page.evaluate(seenLayers)) !== printed) found("is printed otherwise after outlines were chosen");
  await page.emulateMedia({ media: null });
  for (let index = 0; index < count; index += 1) await page.evaluate(pressingFault, index);
}

/** Runs in the page: which tables do not follow their headings. */
function sortingFaults(directions) {
  const faults = [];
  const language = document.documentElement.lang || undefined;
  // The separators of the language, from a number that every language writes with both.
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
  const [group, decimal] = ["group", "decimal"].map((type) => parts.find((part) => part.type === type).value);
  const isSpace = (letter) => /\s/.test(letter);
  const worth = (cell) => {
    if (cell.classList.contains("absent")) return null;
    let digits = "";
    for (const letter of [...cell.firstChild.textContent]) {
      if (/\d/.test(letter)) digits += letter;
      else if (digits && letter === decimal) digits += ".";
      else if (digits && (letter === group || isSpace(letter))) continue;
      else if (digits) break;
    }
    return digits === "" ? null : Number.parseFloat(digits);
  };
  const words = new Intl.Collator(language, { numeric: true });
  // Words of a cell may be in another language than the others; that changes no order.
  for (const name of document.querySelectorAll("table:has(button) tbody th")) {
    const [text] = name.childNodes;
    if (text?.nodeType !== Node.TEXT_NODE || !text.data.includes(" ")) continue;
    const first = document.createElement("span");
    first.lang = language === "fi" ? "sv" : "fi";
    text.splitText(text.data.indexOf(" "));
    text.replaceWith(first);
    first.append(text);
  }
  for (const table of document.querySelectorAll("table")) {
    const inGroup = (body) => [...body.rows].filter((row) => !row.classList.contains("group"));
    const orders = () => [...table.tBodies].map(inGroup);
    const asText = () => JSON.stringify(orders().map((rows) => rows.map((row) => row.textContent)));
    const published = asText();
    [...table.querySelectorAll("thead th")].forEach((head) => {
      const button = head.querySelector("button");
      if (!button) return;
      const name = `table#${table.id}, "${head.textContent.trim()}"`;
      const seen = new Set();
      for (const _ of directions) {
        button.click();
        const direction = head.getAttribute("aria-sort");
        seen.add(direction);
        if (direction === null) continue;
        const sign = direction === "ascending" ? 1 : -1;
        for (const rows of orders()) {
          const cells = rows.map((row) => row.cells[head.cellIndex]);
          const isNumber = head.classList.contains("number");
          const values = cells.map((cell) => (isNumber ? worth(cell) : cell.textContent.trim()));
          const wrong = values.findIndex((value, place) => {
            const before = values[place - 1];
            if (place === 0 || value === null) return false;
            if (before === null) return true;
            return sign * (isNumber ? value - before : words.compare(value, before)) < 0;
          });
          if (wrong < 1) continue;
          faults.push(`${name} ${direction}: "${cells[wrong].textContent}" after "${cells[wrong - 1].textContent}"`);
        }
      }
      const isComplete = directions.every((direction) => seen.has(direction));
      if (!isComplete) faults.push(`${name} goes through ${[...seen].join(", ")} alone`);
      if (asText() !== published) faults.push(`${name} does not come back to the published order`);
    });
  }
  return faults;
}

/** Runs in the page: which layers are seen, as text. */
function seenLayers() {
  const isSeen = (layer) => getComputedStyle(layer).display !== "none";
  return [...document.querySelectorAll("[data-layer]")].map(isSeen).join();
}

/** Runs in the page: what pressing one button does wrong, or null. */
function pressingFault(index) {
  const button = document.querySelectorAll("button[aria-pressed]")[index];
  const state = () => button.getAttribute("aria-pressed") === "true";
  const name = `button "${button.textContent.trim()}"`;
  const layers = [...(button.closest("figure")?.querySelectorAll("[data-layer]") ?? [])];
  const own = layers.filter((layer) => layer.dataset.name === button.textContent.trim());
  const before = state();
  button.click();
  if (state() === before) return `${name} stays ${before ? "pressed" : "unpressed"}`;
  if (own.length === 0) return `${name} shows and hides nothing`;
  const follows = own.every((layer) => (getComputedStyle(layer).display !== "none") === state());
  return follows ? null : `${name} says ${state() ? "shown" : "hidden"} of what is not`;
}
