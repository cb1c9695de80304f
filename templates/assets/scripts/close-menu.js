// Escape closes the menu of small screens, and the keyboard goes back to where it was opened.
(() => {
  "use strict";
  const menu = document.querySelector(".menu details");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
})();
