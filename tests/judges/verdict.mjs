// In: the findings of one judge. Out: its printed verdict and exit code. Exit codes of all judges:
// 0 nothing found, 1 something found, 3 the judge could not work (the reason is on the last line).

/** Ends a judge that could not work; `reason` says what to install or give. */
export function couldNotJudge(reason) {
  console.log(reason);
  process.exit(3);
}

/**
 * Prints each finding (`what`, and in which view it was `seen`) once with all its views, then `looked`,
 * which says how much was looked at.
 */
export function pronounce(findings, looked) {
  const views = new Map();
  for (const { what, seen } of findings) {
    if (!views.has(what)) views.set(what, new Set());
    if (seen) views.get(what).add(seen);
  }
  for (const [what, seen] of views) console.log(seen.size > 0 ? `${what} [${[...seen].join("; ")}]` : what);
  console.log(`${looked}: ${views.size === 0 ? "nothing found" : `findings: ${views.size}`}`);
  process.exitCode = views.size === 0 ? 0 : 1;
}
