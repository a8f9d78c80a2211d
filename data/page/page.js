// The page is whole without this script. It adds what paper can't do: another language, sorting and filtering the
// matrix, a panel with the evidence behind a cell, and corrections to take along.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  // MARK: Words

  const labels = JSON.parse(byId("labels").textContent);
  let language = document.documentElement.lang.startsWith("zh") ? 0 : 1;
  const label = (key, ...values) => labels[key][language].replace(/\{(\d)\}/g, (_, place) => values[place]);

  /** Writes the labels of an element and all in it in the language of the moment. */
  function localise(root) {
    for (const element of all("[data-l]", root)) element.textContent = label(element.dataset.l);
    for (const attribute of ["aria-label", "placeholder"]) {
      for (const element of all(`[data-l-${attribute}]`, root)) {
        element.setAttribute(attribute, label(element.getAttribute(`data-l-${attribute}`)));
      }
    }
  }

  function switchLanguage() {
    language = 1 - language;
    document.documentElement.lang = language === 0 ? "zh-CN" : "en";
    for (const element of all("[data-alt]")) {
      const text = element.textContent;
      element.textContent = element.dataset.alt;
      element.dataset.alt = text;
    }
    for (const element of all("[data-language]")) element.hidden = element.dataset.language !== ["zh", "en"][language];
    localise(document);
    fillConcepts();
    showCount();
    showStates();
    if (panel.open) reopen();
  }

  const say = (text) => { byId("spoken").textContent = text; };

  // MARK: Matrix

  const grid = byId("grid");
  const rows = all("tbody tr[data-table]", grid).map((element, index) => ({
    element, index, home: element.parentElement, cells: [...element.cells],
    field: element.parentElement.dataset.field, measure: element.dataset.measure,
    year: Number(element.cells[1].textContent) || 0,
    named: [...element.cells].slice(3).map((cell) => cell.querySelector("a") !== null),
    ranks: [...element.cells].slice(3).map((cell) => Number(cell.dataset.rank) || 0),
  }));
  const heads = [...grid.tHead.rows[0].cells];
  const districts = heads.length - 3;
  const fieldRows = all("tr.field", grid).map((element) => ({ element, home: element.parentElement }));
  const sorted = grid.appendChild(document.createElement("tbody"));
  let order = null; // { key, falling }
  let inOrder = rows;
  // A browser lays out so many rows at once; the others are a choice away.
  const page = 150;
  let limit = page;
  let fitting = 0;

  const shownDistricts = () => all("input[name=district]").map((box) => box.checked);

  function filter() {
    const shown = shownDistricts();
    const words = byId("find").value.trim().toLowerCase();
    const [field, measure, least] = ["field", "measure", "at-least"].map((id) => byId(id).value);
    heads.slice(3).forEach((head, index) => { head.hidden = !shown[index]; });
    fitting = 0;
    for (const row of inOrder) {
      for (let index = 0; index < districts; index += 1) {
        const cell = row.cells[3 + index];
        if (cell.hidden === shown[index]) cell.hidden = !shown[index];
      }
      const names = row.cells[0].textContent + (row.cells[0].querySelector("[data-alt]")?.dataset.alt ?? "");
      const fits =
        (!field || row.field === field) && (!measure || row.measure === measure) &&
        (!words || names.toLowerCase().includes(words)) &&
        row.named.filter((isNamed, index) => isNamed && shown[index]).length >= Number(least);
      if (fits) fitting += 1;
      row.element.hidden = !fits || fitting > limit;
    }
    for (const { element, home } of fieldRows) {
      element.hidden = order !== null || rows.every((row) => row.home !== home || row.element.hidden);
    }
    byId("nothing").hidden = fitting > 0;
    showCount();
    keepFocusable();
  }

  function showCount() {
    byId("shown").textContent = label("shown", fitting, rows.length, shownDistricts().filter(Boolean).length, districts);
    byId("more").hidden = fitting <= limit;
    byId("more").textContent = label("more", Math.min(page, fitting - limit), fitting - limit);
  }

  /** What a row is sorted by; rows without it come last, whichever way. */
  function sortKey(row, key) {
    if (key === "name") return row.cells[0].textContent;
    if (key === "year") return row.year;
    if (key === "count") return row.named.filter(Boolean).length;
    const place = Number(key.slice(1));
    return row.ranks[place] || (row.named[place] ? 1e6 : 0);
  }

  function sortRows() {
    if (order === null) {
      inOrder = rows;
      for (const row of rows) row.home.append(row.element);
    } else {
      const sign = order.falling ? -1 : 1;
      const collator = new Intl.Collator(language === 0 ? "zh-Hans-CN" : "en");
      const keyed = rows.map((row) => [row, sortKey(row, order.key)]);
      keyed.sort(([a, x], [b, y]) => {
        if (!x !== !y) return x ? -1 : 1;
        const difference = typeof x === "string" ? collator.compare(x, y) : x - y;
        return sign * difference || a.index - b.index;
      });
      inOrder = keyed.map(([row]) => row);
      sorted.append(...inOrder.map((row) => row.element));
    }
    for (const head of heads) {
      const isKey = order !== null && head.dataset.key === order.key;
      head.setAttribute("aria-sort", isKey ? (order.falling ? "descending" : "ascending") : "none");
    }
    filter();
  }

  /** One way, the other way, and back to the order of the fields. */
  function chooseOrder(head) {
    const key = head.dataset.key;
    const startsFalling = key === "count" || key === "year";
    if (order === null || order.key !== key) order = { key, falling: startsFalling };
    else if (order.falling === startsFalling) order.falling = !startsFalling;
    else order = null;
    sortRows();
    say(order === null ? label("unsorted") : label("sorted", head.textContent));
  }

  /** Districts from left to right by their rank in one indicator; those without a rank keep their order behind. */
  function orderColumns() {
    const row = rows.find((row) => row.element.dataset.table === byId("column-order").value);
    const places = heads.slice(3).map((_, index) => index);
    if (row) places.sort((a, b) => (row.ranks[a] || 1e6) - (row.ranks[b] || 1e6) || a - b);
    const arrange = (parent, cells) => parent.append(...places.map((place) => cells[3 + place]));
    arrange(grid.tHead.rows[0], heads);
    for (const row of rows) arrange(row.element, row.cells);
  }

  function resetFilters() {
    for (const id of ["find", "field", "measure", "column-order"]) byId(id).value = "";
    byId("at-least").value = "1";
    for (const box of all("input[name=district]")) box.checked = true;
    order = null;
    limit = page;
    orderColumns();
    sortRows();
  }

  function showMore() {
    const next = inOrder.filter((row) => !row.element.hidden).length;
    limit += page;
    filter();
    inside(inOrder.filter((row) => !row.element.hidden)[next].cells[0]).focus();
  }

  // MARK: Keyboard in the matrix: one stop for the tabulator, arrows inside

  const inside = (cell) => cell.querySelector("button, a");
  const isShown = (cell) => cell.offsetWidth > 0;

  function makeFocusable(target) {
    for (const other of all("[tabindex='0']", grid)) other.tabIndex = -1;
    target.tabIndex = 0;
  }

  function keepFocusable() {
    const current = grid.querySelector("[tabindex='0']");
    if (!current || !isShown(current.closest("th, td"))) makeFocusable(inside(heads[0]));
  }

  function step(cell, key) {
    const line = cell.parentElement;
    if (key === "ArrowRight" || key === "ArrowLeft" || key === "Home" || key === "End") {
      const cells = [...line.cells].filter((cell) => isShown(cell) && inside(cell));
      const place = cells.indexOf(cell);
      return { ArrowRight: cells[place + 1], ArrowLeft: cells[place - 1], Home: cells[0], End: cells.at(-1) }[key];
    }
    const lines = [grid.tHead.rows[0], ...all("tbody tr[data-table]", grid)].filter((line) => !line.hidden);
    const place = lines.indexOf(line);
    const ahead = key === "ArrowDown" ? lines.slice(place + 1) : lines.slice(0, place).reverse();
    return ahead.map((line) => line.cells[cell.cellIndex]).find((cell) => inside(cell));
  }

  function moveInGrid(event) {
    const cell = event.target.closest("th, td");
    if (!cell || !/^(Arrow|Home$|End$)/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = step(cell, event.key);
    if (!next) return;
    makeFocusable(inside(next));
    inside(next).focus();
  }

  // MARK: Panel

  const panel = byId("panel");
  const body = byId("panel-body");
  let opener = null;
  let reopen = () => {};

  /** A row of a table by indicator: where the district stands, why, and the goals behind it. */
  function showRow(id) {
    const row = byId(id);
    const name = all(`[id="i${row.dataset.table}"]`)[0];
    const indicator = name.firstElementChild?.textContent ?? name.textContent;
    const parts = [
      make("p", { className: "standing" },
        make("b", { textContent: row.querySelector(".c-goal").textContent }),
        make("span", {
          textContent: row.dataset.rank
            ? `${label("standing")} ${row.dataset.rank} / ${row.dataset.of}` : label("not-ranked"),
        })),
      make("p", { className: "note", textContent: row.querySelector(".c-remark").textContent }),
    ];
    const facts = row.querySelector(".facts");
    if (facts) parts.push(facts.cloneNode(true));
    parts.push(make("p", { className: "links note" }, link(`#i${row.dataset.table}`, label("in-table"))));
    parts.push(...cards(row.dataset.goals));
    for (const [key, heading] of [["others", "other-goals"], ["near", "near-goals"]]) {
      if (row.dataset[key]) parts.push(make("h3", { textContent: label(heading) }), ...cards(row.dataset[key]));
    }
    fill(`${row.querySelector("th").textContent} · ${indicator}`, parts);
    reopen = () => showRow(id);
  }

  function showGoals(ids) {
    const first = byId("g" + ids.split(" ")[0]);
    fill(first.querySelector("th").textContent, cards(ids));
    reopen = () => showGoals(ids);
  }

  const cards = (ids) => ids.split(" ").filter(Boolean).map(card);

  /** One goal: its passage, where it stands, what decided, and the form to correct it. */
  function card(id) {
    const row = byId("g" + id);
    const home = row.closest(".document");
    const facts = row.querySelector(".facts").cloneNode(true);
    const fact = (key, text, language) =>
      [make("dt", { textContent: label(key) }), make("dd", { textContent: text, lang: language })];
    facts.prepend(...fact("document", home.querySelector("h3").textContent, "zh-CN"));
    facts.append(...fact("measure", label(row.dataset.measure), ""),
      ...fact("place", `${row.dataset.start}–${row.dataset.end}`, ""));
    return make("article", { className: "card" },
      make("blockquote", { textContent: row.querySelector("q").textContent, lang: "zh-CN" }),
      facts,
      make("p", { className: "links" }, link("#m" + id, label("in-text"))),
      form(id));
  }

  function link(target, text) {
    const element = make("a", { href: target, textContent: text });
    element.addEventListener("click", () => { if (panel.matches(":modal")) close(false); });
    return element;
  }

  function fill(title, parts) {
    byId("panel-title").textContent = title;
    body.replaceChildren(...parts);
    if (!panel.open) {
      opener = document.activeElement;
      // Beside the page where there is room, in front of it where there is none.
      if (matchMedia("(max-width: 46rem)").matches) panel.showModal(); else panel.show();
    } else if (!panel.contains(document.activeElement)) {
      opener = document.activeElement;
    }
    panel.scrollTop = 0;
    byId("panel-title").focus();
  }

  function close(returnsFocus = true) {
    if (!panel.open) return;
    panel.close();
    for (const cell of all("[aria-current]", grid)) cell.removeAttribute("aria-current");
    if (returnsFocus && opener?.isConnected) opener.focus();
  }

  /** Opens what a target is folded away in and brings it into view. */
  function reveal(hash) {
    const target = hash.length > 1 && byId(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    for (let part = target.parentElement; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    // Parts that were never seen have a guessed height; it is known a few frames after the way there.
    const block = target.closest("mark") ? "center" : "start";
    let frames = 15;
    const settle = () => {
      target.scrollIntoView({ block });
      if ((frames -= 1) > 0) requestAnimationFrame(settle);
    };
    requestAnimationFrame(settle);
  }

  // MARK: Corrections

  const concepts = JSON.parse(byId("taxonomy").textContent); // [id, Chinese, English]
  const names = new Map(concepts.map((concept) => [concept[0], concept]));
  const fields = ["concept", "measure", "value", "unit", "target_year", "base_year"];
  /** By id of the goal: { verdict, fields: {name: value}, note }. */
  const corrections = new Map();

  const conceptName = (id) => names.get(id)?.[1 + language] ?? id;
  const conceptId = (text) => concepts.find((concept) => concept.includes(text))?.[0];

  function fillConcepts() {
    const list = byId("concepts");
    if (list.childElementCount === 0 && !body.querySelector("form")) return;
    list.replaceChildren(...concepts.map((concept) => make("option", { value: concept[1 + language] })));
  }

  /** Which of the goals on one passage it is, from 1. */
  function numberOf(id) {
    const row = byId("g" + id);
    const same = all(`tr[data-start="${row.dataset.start}"][data-end="${row.dataset.end}"]`, row.parentElement);
    return same.indexOf(row) + 1;
  }

  /** Where the corrections of a document are kept, and what a goal is called there. */
  const storeOf = (id) => "duibiao:" + byId("g" + id).closest(".document").dataset.digest;
  const nameOf = (id) => `${byId("g" + id).dataset.start}-${byId("g" + id).dataset.end}-${numberOf(id)}`;

  function form(id) {
    const fragment = byId("correction").content.cloneNode(true);
    localise(fragment);
    const details = fragment.firstElementChild;
    const element = details.querySelector("form");
    const old = byId("g" + id).dataset;
    const known = corrections.get(id);
    const shown = (field, value) => (field === "concept" ? conceptName(value) : value);
    for (const field of fields) element.elements[field].value = shown(field, known?.fields[field] ?? old[field]);
    element.elements.note.value = known?.note ?? "";
    for (const choice of element.elements.verdict) choice.checked = choice.value === (known?.verdict ?? "");
    details.open = known !== undefined;
    details.addEventListener("toggle", fillConcepts, { once: true });
    element.addEventListener("input", () => take(id, element, old));
    element.addEventListener("submit", (event) => event.preventDefault());
    return details;
  }

  /** Takes a form into the corrections; what can't be right is told and left out. */
  function take(id, element, old) {
    const correction = { verdict: element.elements.verdict.value, fields: {}, note: element.elements.note.value.trim() };
    let problem = "";
    for (const field of fields) {
      const input = element.elements[field];
      const [value, error] = checked(field, input.value.trim());
      const isEdited = !error && value !== old[field];
      if (isEdited) correction.fields[field] = value;
      input.classList.toggle("edited", isEdited);
      input.setAttribute("aria-invalid", String(Boolean(error)));
      problem ||= error ? label(error) : "";
    }
    const isEmpty = !correction.verdict && Object.keys(correction.fields).length === 0;
    const now = { ...old, ...correction.fields };
    if (["growth", "level", "addition"].includes(now.measure) !== (now.value !== "")) problem ||= label("measure-and-value");
    if (isEmpty && correction.note) problem ||= label("note-alone");
    element.querySelector(".error").textContent = problem;
    if (isEmpty) corrections.delete(id); else corrections.set(id, correction);
    store(storeOf(id));
    showStates();
  }

  function checked(field, text) {
    if (field === "concept") {
      const id = text === "" ? "" : conceptId(text);
      return id === undefined ? ["", "unknown-concept"] : [id, ""];
    }
    if (field === "value" && text !== "" && !/^-?\d+(\.\d+)?$/.test(text)) return ["", "not-a-number"];
    if (field.endsWith("year") && text !== "" && !/^(19|20|21)\d\d$/.test(text)) return ["", "not-a-year"];
    return [text, ""];
  }

  // A browser may forbid to keep anything; then corrections last as long as the page.
  function store(key) {
    const kept = [...corrections].filter(([id]) => storeOf(id) === key).map(([id, value]) => [nameOf(id), value]);
    try {
      if (kept.length) localStorage.setItem(key, JSON.stringify(kept)); else localStorage.removeItem(key);
    } catch {}
  }

  function restore() {
    for (const home of all(".document")) {
      let kept = [];
      try { kept = JSON.parse(localStorage.getItem("duibiao:" + home.dataset.digest)) ?? []; } catch {}
      if (kept.length === 0) continue;
      const byName = new Map(kept);
      for (const row of all("tr[data-start]", home)) {
        const correction = byName.get(nameOf(row.id.slice(1)));
        if (correction) corrections.set(row.id.slice(1), correction);
      }
    }
    try { byId("by").value = localStorage.getItem("duibiao:by") ?? ""; } catch {}
  }

  /** A field before anybody corrected it: what the next run reads, and holds corrections against. */
  const asRead = (row, field) => row.dataset["was_" + field] ?? row.dataset[field];

  const stateOf = ({ verdict, fields }) =>
    verdict === "wrong" ? "wrong" : Object.keys(fields).length ? "changed" : verdict;

  /** Marks corrected goals in their rows and in the text, and counts them. */
  function showStates() {
    for (const mark of all(".state")) mark.remove();
    for (const marked of all("tr.wrong, mark.wrong")) marked.classList.remove("wrong");
    for (const [id, correction] of corrections) {
      const state = stateOf(correction);
      const row = byId("g" + id);
      row.querySelector(".c-passage").append(make("span", { className: `state ${state}`, textContent: label(state) }));
      if (state !== "wrong") continue;
      row.classList.add("wrong");
      for (const mark of all(`mark[data-goals~="${id}"]`)) mark.classList.add("wrong");
    }
    byId("corrections").hidden = corrections.size === 0;
    byId("correction-count").textContent = label("corrections", corrections.size);
  }

  /** One row for each changed field, in the columns that `--corrections` reads; the last tells goals of one passage apart. */
  function correctionRows() {
    const date = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    const by = byId("by").value.trim();
    const rows = [["doc", "start", "end", "quote", "field", "old", "new", "verdict", "note", "by", "date", "goal"]];
    const place = (id) => id.split("-").map(Number);
    const inOrder = [...corrections].sort(([a], [b]) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
    for (const [id, { verdict, fields, note }] of inOrder) {
      const row = byId("g" + id);
      const start = [row.closest(".document").dataset.doc, row.dataset.start, row.dataset.end,
        row.querySelector("q").textContent];
      const end = [note, by, date, row.dataset.number ?? ""];
      const changed = verdict === "wrong" ? [] : Object.entries(fields);
      for (const [field, value] of changed) rows.push([...start, field, asRead(row, field), value, "changed", ...end]);
      if (changed.length === 0) rows.push([...start, "", "", "", verdict, ...end]);
    }
    return rows;
  }

  /** RFC 4180; what a spreadsheet would run as a formula gets an apostrophe in front. */
  function csvField(text) {
    const runs = /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text));
    const safe = runs ? "'" + text : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  function save() {
    const rows = correctionRows();
    const text = rows.map((row) => row.map(csvField).join(",") + "\r\n").join("");
    const url = URL.createObjectURL(new Blob(["\ufeff" + text], { type: "text/csv" }));
    make("a", { href: url, download: "corrections.csv" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
    say(label("saved", rows.length - 1));
  }

  function forget() {
    const stores = new Set([...corrections.keys()].map(storeOf));
    corrections.clear();
    stores.forEach(store);
    showStates();
    if (panel.open) reopen();
    say(label("forgotten"));
  }

  // MARK: Coming alive

  function prepareGrid() {
    grid.setAttribute("role", "grid");
    for (const head of heads) {
      const button = make("button", { type: "button", textContent: head.textContent });
      if (head.dataset.l) {
        button.dataset.l = head.dataset.l;
        delete head.dataset.l;
      }
      head.replaceChildren(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => chooseOrder(head));
    }
    for (const target of all("a, button", grid)) target.tabIndex = -1;
    inside(heads[0]).tabIndex = 0;
    grid.addEventListener("keydown", moveInGrid);
    grid.addEventListener("focusin", (event) => makeFocusable(event.target));
    grid.addEventListener("click", (event) => {
      const target = event.target.closest("td a");
      if (!target || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      target.focus();
      for (const cell of all("[aria-current]", grid)) cell.removeAttribute("aria-current");
      target.setAttribute("aria-current", "true");
      showRow(target.hash.slice(1));
    });
  }

  function prepareGoals() {
    for (const cell of all(".goals td.c-goal")) {
      const button = make("button", { type: "button", textContent: cell.textContent });
      if (cell.dataset.alt) {
        button.dataset.alt = cell.dataset.alt;
        delete cell.dataset.alt;
      }
      cell.replaceChildren(button);
    }
    byId("documents").addEventListener("click", (event) => {
      const button = event.target.closest(".goals td.c-goal button");
      if (button) return showGoals(button.closest("tr").id.slice(1));
      const mark = event.target.closest("mark[data-goals]");
      if (mark && getSelection().isCollapsed) showGoals(mark.dataset.goals);
    });
  }

  function prepareControls() {
    for (const id of ["find", "field", "measure", "at-least"]) byId(id).addEventListener("input", filter);
    byId("column-order").addEventListener("input", orderColumns);
    for (const box of all("input[name=district]")) box.addEventListener("input", filter);
    for (const [id, isChosen] of [["choose-all", true], ["choose-none", false]]) {
      byId(id).addEventListener("click", () => {
        for (const box of all("input[name=district]")) box.checked = isChosen;
        filter();
      });
    }
    byId("reset").addEventListener("click", resetFilters);
    byId("more").addEventListener("click", showMore);
    // A long list begins with what can be compared; the rest is one choice away.
    if (rows.length > 40 && districts > 2) byId("at-least").value = "2";
  }

  byId("language").addEventListener("click", switchLanguage);
  byId("print").addEventListener("click", () => print());
  byId("panel-close").addEventListener("click", () => close());
  panel.addEventListener("cancel", (event) => { event.preventDefault(); close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const choices = document.querySelector(".choose[open]");
    if (choices) {
      choices.open = false;
      choices.querySelector("summary").focus();
    } else if (panel.open) {
      event.preventDefault();
      close();
    }
  });
  document.addEventListener("click", (event) => {
    const target = event.target.closest("a[href^='#']");
    if (target) reveal(target.hash);
    const choices = document.querySelector(".choose[open]");
    if (choices && !choices.contains(event.target)) choices.open = false;
  });
  byId("by").addEventListener("input", () => {
    try { localStorage.setItem("duibiao:by", byId("by").value); } catch {}
  });
  byId("save").addEventListener("click", save);
  byId("forget").addEventListener("click", forget);

  prepareGrid();
  prepareGoals();
  prepareControls();
  restore();
  filter();
  showStates();
  reveal(location.hash);
  for (const id of ["tools", "controls", "matrix-keys"]) byId(id).hidden = false;
  document.documentElement.dataset.ready = "";
})();
