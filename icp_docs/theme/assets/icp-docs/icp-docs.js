// Everything works without this file; it adds what HTML and CSS alone cannot do.

function showPrintButtons() {
  for (const button of document.querySelectorAll(".icp-print")) {
    button.hidden = false;
    button.onclick = () => window.print();
  }
}

// Material exchanges the page's content with `navigation.instant`, and tells so here.
if (window.document$) window.document$.subscribe(showPrintButtons);
else showPrintButtons();
