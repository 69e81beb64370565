// In: the folder that a run wrote. Out: departures from the HTML standard in every page, by html-validate.
// Nothing is rendered here; what a browser makes of the pages is judged in pages.mjs.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { publishedFiles, shortName } from "./written-files.mjs";
import { couldNotJudge, pronounce } from "./verdict.mjs";

const folder = process.argv[2];
if (!folder) couldNotJudge("usage: node markup.mjs FOLDER");
const root = resolve(folder);
const pages = publishedFiles(root, ".html");
if (pages.length === 0) pronounce([{ what: `no page found below ${folder}` }], "markup of 0 pages");
else {
  const config = JSON.parse(readFileSync(new URL("html-validate.json", import.meta.url), "utf8"));
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const findings = [];
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(page, "utf8"), page);
    for (const message of report.results.flatMap((result) => result.messages)) {
      const place = `${shortName(root, page)}:${message.line}:${message.column}`;
      findings.push({ what: `${place} ${message.ruleId}: ${message.message}` });
    }
  }
  pronounce(findings, `markup of ${pages.length} pages`);
}
