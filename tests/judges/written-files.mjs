// In: the folder that a run wrote. Out: the files a reader may open, in a fixed order, and the
// folder each of them may not leave. No judging here.
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The folders that people outside the evaluation receive. */
const PUBLISHED = ["public", "tables"];

/** Every file below `public/` and `tables/` whose name ends in `ending`, as full paths, sorted. */
export function publishedFiles(root, ending) {
  return PUBLISHED.flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => file.toLowerCase().endsWith(ending))
    .sort();
}

/** The path as people read it: from the judged folder, with forward slashes. */
export function shortName(root, file) {
  return relative(root, file).split(sep).join("/");
}

/**
 * The folder whose reader sees `file`: all of `public/`, or one unit's folder in `tables/`.
 * A link across these borders would break as soon as each reader gets only their own folder.
 */
export function readersFolder(root, file) {
  const [audience, unit] = shortName(root, file).split("/");
  return audience === "tables" ? join(root, audience, unit) : join(root, audience);
}

function filesBelow(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
