"use strict";
/* Side by side: a second copy of each page, made when it is asked for. The file without this script
   shows everything else. */
const both = document.getElementById("pv-view-both");
const copied = (sheet) => {
  const copy = sheet.cloneNode(true);
  copy.classList.add("pv-sheet--before");
  for (const one of copy.querySelectorAll("[id], [for], input")) {
    one.removeAttribute("id");
    one.removeAttribute("for");
    one.disabled = true;
  }
  return copy;
};
const arrange = () => {
  for (const page of document.querySelectorAll(".pv-page--changed[open]")) {
    const [first] = page.querySelectorAll(".pv-sheet");
    if (both.checked && !first.classList.contains("pv-sheet--before")) {
      first.before(copied(first));
    }
  }
};
if (both) {
  document.querySelector(".pv-views").addEventListener("change", arrange);
  document.addEventListener("toggle", arrange, true);
}
/* A link into a page that is closed opens it, also where the browser itself does not. */
const opened = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const page = target?.closest(".pv-page:not([open])");
  if (page) {
    page.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", opened);
/* The same link a second time changes no address. */
addEventListener("click", ({ target }) => {
  if (target.closest?.("a")?.hash === location.hash) {
    opened();
  }
});
opened();
/* What is printed is all there is, also what a reader has closed. */
addEventListener("beforeprint", () => {
  for (const page of document.querySelectorAll(".pv-page")) {
    page.open = true;
  }
});
