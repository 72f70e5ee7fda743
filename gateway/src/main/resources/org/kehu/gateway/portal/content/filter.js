// Shows only the rows that hold every word typed and every choice made.
"use strict";

for (const form of document.querySelectorAll("form[data-rows]")) {
  const rows = [...document.querySelectorAll(form.dataset.rows)];
  const texts = rows.map(row => row.textContent.toLowerCase());
  const count = form.querySelector("output");

  const fits = (row, text, wanted) =>
    wanted.words.every(word => text.includes(word))
      && wanted.choices.every(([name, value]) => row.dataset[name].split(" ").includes(value));

  const filter = () => {
    const given = [...new FormData(form)].filter(([, value]) => value !== "");
    const wanted = {
      words: given.filter(([name]) => name === "text").flatMap(([, value]) => value.toLowerCase().trim().split(/\s+/)),
      choices: given.filter(([name]) => name !== "text"),
    };
    rows.forEach((row, at) => { row.hidden = !fits(row, texts[at], wanted); });
    count.textContent = `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
  };

  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  filter();
}
