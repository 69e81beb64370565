// In: the folder that a run wrote. Out: what Chromium and axe-core find wrong with every page as a
// reader meets it: on a phone and on a desk, light and dark, magnified to 400 %, and with no network;
// and with every figure that stands as an svg file of its own.
// What the keyboard reaches, what is printed and what moves is judged in hands.mjs; what the buttons do, in buttons.mjs.
// The text of the markup is judged in markup.mjs.
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { sortTables, toggleLayers } from "./buttons.mjs";
import { printOut, restStill, walkByKeyboard } from "./hands.mjs";
import { publishedFiles, readersFolder, shortName } from "./written-files.mjs";
import { couldNotJudge, pronounce } from "./verdict.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const SCHEMES = ["light", "dark"];
const DESK = 1280;
const PHONE = 390;
/** A window of 1280 px magnified to 400 % has this many CSS pixels (WCAG 2.2, 1.4.10 Reflow). */
const MAGNIFIED = 320;

const CHROMIUM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const folder = process.argv[2];
if (!folder) couldNotJudge("usage: node pages.mjs FOLDER");
const root = resolve(folder);
const pages = publishedFiles(root, ".html");
const figures = publishedFiles(root, ".svg");
const executable = chromiumOnPath();
if (!executable) couldNotJudge(`Chromium is missing (looked for ${CHROMIUM_NAMES.join(", ")})`);
if (pages.length === 0) pronounce([{ what: `no page found below ${folder}` }], "0 pages in Chromium");
else await judge();

async function judge() {
  let browser;
  try {
    browser = await chromium.launch({ executablePath: executable, headless: true, args: CHROMIUM_FLAGS });
  } catch (error) {
    couldNotJudge(`Chromium did not start: ${String(error.message).split("\n")[0]}`);
  }
  try {
    const visits = (await Promise.all(SCHEMES.map((scheme) => visitAll(browser, scheme)))).flat();
    const findings = visits.flatMap((each) => each.findings).concat(brokenLinks(visits));
    const context = await browser.newContext({ serviceWorkers: "block" });
    for (const figure of figures) findings.push(...(await lookAtFigure(context, figure)));
    const looked = `${pages.length} pages and ${figures.length} svg files at ${DESK}, ${PHONE} and ${MAGNIFIED} px, by keyboard and on paper`;
    pronounce(findings, `${looked}, light and dark (axe-core leaves to human eyes: ${leftToPeople(visits)})`);
  } finally {
    await browser.close();
  }
}

/** Opens every page in one colour scheme, one after the other. */
async function visitAll(browser, scheme) {
  const context = await browser.newContext({ colorScheme: scheme, serviceWorkers: "block" });
  const visits = [];
  for (const page of pages) visits.push(await visit(context, page, scheme));
  await context.close();
  return visits;
}

/** Opens one page and looks at it in every width. */
async function visit(context, file, scheme) {
  const { page, findings, found } = await openWatched(context, file);
  const seen = { file, findings, links: [], anchors: [], unsure: [] };
  try {
    await page.setViewportSize({ width: DESK, height: 900 });
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    Object.assign(seen, await page.evaluate(collectLinksAndAnchors));
    await page.evaluate(AXE);
    if (scheme === "light") {
      await sortTables(page, found);
      await toggleLayers(page, found);
    }
    for (const width of [DESK, PHONE, MAGNIFIED]) {
      await page.setViewportSize({ width, height: 900 });
      const sideways = width === DESK ? null : await page.evaluate(sidewaysScrolling);
      if (sideways) found(`scrolls sideways at ${width} px: ${sideways}`);
      if (width === MAGNIFIED) continue;
      const report = await page.evaluate(runAxe, AXE_TAGS);
      seen.unsure.push(...report.unsure);
      for (const violation of report.violations) found(violation, `${scheme}, ${width} px`);
      if (width === PHONE && scheme === "light") await walkByKeyboard(page, found);
    }
    await restStill(page, found);
    await printOut(page, found);
  } catch (error) {
    found(`cannot be judged: ${String(error.message).split("\n")[0]}`);
  }
  await page.close();
  return seen;
}

/** An svg file has to be well-formed and to carry its own name and description. */
async function lookAtFigure(context, file) {
  const { page, findings, found } = await openWatched(context, file);
  try {
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    for (const fault of await page.evaluate(figureFaults)) found(fault);
  } catch (error) {
    found(`cannot be judged: ${String(error.message).split("\n")[0]}`);
  }
  await page.close();
  return findings;
}

/** A tab that writes down what goes wrong while a file is open in it, and that has no network. */
async function openWatched(context, file) {
  const name = shortName(root, file);
  const home = readersFolder(root, file);
  const findings = [];
  const found = (what, seen) => findings.push({ what: `${name}: ${what}`, seen });
  const page = await context.newPage();
  await page.route("**/*", (route) => {
    const wanted = route.request().url();
    if (staysAt(home, wanted)) return route.continue();
    found(`asks for ${wanted}, which is outside ${shortName(root, home)}/`);
    return route.abort();
  });
  page.on("requestfailed", (request) => {
    if (staysAt(home, request.url())) found(`cannot load ${request.url().split("/").pop()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") found(`console error: ${message.text()}`);
  });
  page.on("pageerror", (error) => found(`script error: ${error.message}`));
  return { page, findings, found };
}

/** What axe-core could not decide, such as the contrast of text over a drawing: each rule with its elements. */
function leftToPeople(visits) {
  const elementsOf = new Map();
  for (const [rule, count] of visits.flatMap((each) => each.unsure)) {
    elementsOf.set(rule, (elementsOf.get(rule) ?? 0) + count);
  }
  return [...elementsOf].sort().map(([rule, count]) => `${rule} ${count}`).join(", ") || "nothing";
}

/** True for a file below `home`, and for bytes that the page carries itself. */
function staysAt(home, address) {
  if (address.startsWith("data:") || address.startsWith("blob:")) return true;
  if (!address.startsWith("file:")) return false;
  return isBelow(home, fileURLToPath(address));
}

function isBelow(home, file) {
  return file === home || file.startsWith(home + sep);
}

/** Links whose file or anchor is not there; every target is looked up in the pages as rendered. */
function brokenLinks(visits) {
  const anchorsOf = new Map(visits.map((each) => [each.file, new Set(each.anchors)]));
  const broken = [];
  for (const { file, links } of visits.slice(0, pages.length)) {
    for (const link of links) {
      const fault = linkFault(anchorsOf, file, link);
      if (fault) broken.push({ what: `${shortName(root, file)}: link "${link}" ${fault}` });
    }
  }
  return broken;
}

function linkFault(anchorsOf, file, link) {
  let target;
  try {
    target = new URL(link, pathToFileURL(file));
  } catch {
    return "is not an address";
  }
  if (["http:", "https:", "mailto:", "tel:", "data:"].includes(target.protocol)) return null;
  if (target.protocol !== "file:") return `uses ${target.protocol}`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  target.hash = "";
  target.search = "";
  const wanted = fileURLToPath(target);
  if (!isBelow(readersFolder(root, file), wanted)) return "leaves the folder its reader has";
  if (!existsSync(wanted)) return "leads nowhere";
  // Without a web server nobody turns a folder into its index page.
  if (statSync(wanted).isDirectory()) return "leads to a folder, not to a file";
  if (anchor === "" || anchor === "top" || !anchorsOf.has(wanted)) return null;
  return anchorsOf.get(wanted).has(anchor) ? null : "leads to an anchor that is not there";
}

/** Runs in the page: where it leads, what it loads, and the anchors it offers. */
function collectLinksAndAnchors() {
  const attributes = ["href", "src", "data", "poster", "action", "longdesc", "cite"];
  const links = new Set();
  for (const element of document.querySelectorAll("*")) {
    for (const attribute of attributes) {
      const value = element.getAttribute(attribute);
      if (value !== null) links.add(value);
    }
    for (const candidate of (element.getAttribute("srcset") ?? "").split(",")) {
      const address = candidate.trim().split(/\s+/)[0];
      if (address) links.add(address);
    }
  }
  const anchors = [...document.querySelectorAll("[id], a[name]")].flatMap((element) =>
    [element.id, element.getAttribute("name")].filter(Boolean),
  );
  return { links: [...links], anchors };
}

/** Runs in the page: the widest elements that push it sideways, or null. Boxes that scroll by themselves may. */
function sidewaysScrolling() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return null;
  const scrollsItself = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== "visible") return true;
    }
    return false;
  };
  const culprits = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrollsItself(element))
    .slice(0, 3)
    .map((element) => {
      const label = element.id ? `#${element.id}` : [...element.classList].map((each) => `.${each}`).join("");
      return `${element.localName}${label} reaches ${Math.round(element.getBoundingClientRect().right)} px`;
    });
  return culprits.join(", ") || `the page is ${document.documentElement.scrollWidth} px wide`;
}

/** Runs in an opened svg file: what keeps it from being a figure that can be heard. */
function figureFaults() {
  const broken = document.querySelector("parsererror");
  if (broken) return [`is not well-formed: ${broken.textContent.trim().split("\n")[0]}`];
  const figure = document.documentElement;
  const says = (name) => figure.querySelector(`:scope > ${name}`)?.textContent.trim();
  const faults = [];
  if (figure.getAttribute("role") !== "img") faults.push('has no role="img"');
  if (!says("title")) faults.push("has no title");
  if (!says("desc")) faults.push("has no description");
  if (!figure.hasAttribute("viewBox")) faults.push("has no viewBox, so it cannot be scaled");
  return faults;
}

/** Runs in the page: axe-core's violations, one line per element, and how much it could not decide. */
async function runAxe(tags) {
  const result = await window.axe.run(document, {
    runOnly: { type: "tag", values: tags },
    // The judge reads from disk, where a page may not fetch its own style sheet a second time.
    preload: false,
    rules: { "target-size": { enabled: true } },
    resultTypes: ["violations", "incomplete"],
  });
  const violations = result.violations.flatMap((rule) =>
    rule.nodes.map((node) => {
      const why = (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help;
      return `${rule.id}: ${node.target.flat().join(" ")}: ${why}`;
    }),
  );
  const unsure = result.incomplete.map((rule) => [rule.id, rule.nodes.length]);
  return { violations, unsure };
}

function chromiumOnPath() {
  for (const name of CHROMIUM_NAMES) {
    for (const place of (process.env.PATH ?? "").split(delimiter)) {
      const candidate = join(place, name);
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // Not here; the next place on the path may have it.
      }
    }
  }
  return null;
}
