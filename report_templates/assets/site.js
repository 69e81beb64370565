// Makes good things better: sorts tables by a column, and shows and hides outlines of a radar. Without it
// nothing is missing. It asks for nothing, stores nothing, and is the same in every page of every language.
(() => {
  "use strict";
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const decimal = new Intl.NumberFormat(language).format(1.5).charAt(1);
  const between = new RegExp(`(?<=\\d)[\\s${decimal === "," ? "." : ","}](?=\\d{3}(?!\\d))`, "g");

  /** The first number of a text as its language writes it ("1 234,5"), or null. */
  const numberIn = (text) => {
    const plain = text.replace(/\u2212/g, "-").replace(between, "").replaceAll(decimal, ".");
    const found = /-?\d+(?:\.\d+)?/.exec(plain);
    return found && Number(found[0]);
  };

  const button = (words, kind) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = kind;
    made.append(...words);
    return made;
  };

  /** What a cell is sorted by; null, which comes last, for words in the place of a value. */
  const valueIn = (row, column, isNumber) => {
    const cell = row.cells[column];
    if (!cell || cell.classList.contains("absent")) return null;
    const own = [...cell.childNodes].filter((part) => !part.classList?.contains("cell-note"));
    const text = own.map((part) => part.textContent).join("").trim();
    return isNumber ? numberIn(text) : text || null;
  };

  /** Puts the rows of every group in order; without a direction as they were published. */
  const sort = (groups, column, isNumber, direction) => {
    const sign = direction === "descending" ? -1 : 1;
    for (const { body, rows } of groups) {
      const keyed = rows.map((row) => ({ row, value: valueIn(row, column, isNumber) }));
      if (direction) {
        keyed.sort((one, other) => {
          if (one.value === null || other.value === null) return (one.value === null) - (other.value === null);
          return sign * (isNumber ? one.value - other.value : collator.compare(one.value, other.value));
        });
      }
      body.append(...keyed.map(({ row }) => row));
    }
  };

  /** Makes buttons of the headings of a table: numbers from the largest, words from A, then the other way, then as published. */
  const makeSortable = (table) => {
    const order = table.closest("[data-order]")?.dataset.order;
    const groups = [...table.tBodies].map((body) => ({
      body,
      rows: [...body.rows].filter((row) => !row.classList.contains("group")),
    }));
    if (order === "fixed" || !groups.some(({ rows }) => rows.length > 3)) return;
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const isNumber = head.classList.contains("number");
      if (isNumber ? column === 0 : column > 0 || order === "rows") return;
      const values = groups.flatMap(({ rows }) => rows.map((row) => valueIn(row, column, isNumber)));
      if (new Set(values.filter((value) => value !== null)).size < 2) return;
      const directions = isNumber ? ["descending", "ascending", ""] : ["ascending", "descending", ""];
      const press = button(head.childNodes, "sort");
      head.append(press);
      press.addEventListener("click", () => {
        const next = directions[(directions.indexOf(head.getAttribute("aria-sort") ?? "") + 1) % 3];
        for (const one of heads) one.removeAttribute("aria-sort");
        if (next) head.setAttribute("aria-sort", next);
        sort(groups, column, isNumber, next);
      });
    });
  };

  /** Puts a button for each layer of a radar under it. Only the screen follows them: paper has the picture as published. */
  const offerLayers = (figure) => {
    const layers = new Map();
    for (const layer of figure.querySelectorAll("[data-layer]")) {
      const drawn = layers.get(layer.dataset.layer) ?? [];
      layers.set(layer.dataset.layer, [...drawn, layer]);
    }
    if (layers.size < 2) return;
    const choice = document.createElement("fieldset");
    choice.className = "layers";
    const title = document.createElement("legend");
    title.append(figure.dataset.layers);
    choice.append(title);
    for (const drawn of layers.values()) {
      const press = button([drawn[0].dataset.name], "layer");
      const show = (isShown) => {
        press.setAttribute("aria-pressed", String(isShown));
        for (const layer of drawn) {
          layer.classList.toggle("on", isShown);
          layer.classList.toggle("off", !isShown);
        }
      };
      show(!drawn[0].hasAttribute("display"));
      press.addEventListener("click", () => show(press.getAttribute("aria-pressed") !== "true"));
      choice.append(press);
    }
    figure.insertBefore(choice, figure.querySelector("figcaption"));
  };

  document.querySelectorAll("main table").forEach(makeSortable);
  document.querySelectorAll("figure[data-layers]").forEach(offerLayers);
})();
