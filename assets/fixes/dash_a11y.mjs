/* Corrects what the controls of Dash 4.4.1 say to assistive technology; to be deleted when Dash does it.
 * Check boxes and radio buttons are wrapped in a `listbox` of `option`s, which may hold no inputs; a closed drop-down
 * takes the focus with an input that is hidden from screen readers, and its button is not called what it shows. */
const WRAPPED = ".dash-options-list[role], .dash-options-list-option[role], .dash-options-list-option[aria-selected]";
const CLOSED = ".dash-dropdown-focus-target[aria-hidden]";
const isPopup = (element) => element.closest(".dash-dropdown-content");

const correct = () => {
  for (const element of document.querySelectorAll(WRAPPED)) {
    if (isPopup(element)) continue;
    element.removeAttribute("role");
    element.removeAttribute("aria-selected");
  }
  for (const input of document.querySelectorAll(CLOSED)) {
    input.removeAttribute("aria-hidden");
    input.setAttribute("aria-label", nameOf(input));
    input.parentElement.querySelector("button.dash-dropdown")?.removeAttribute("aria-labelledby");
  }
};

/* What the drop-down is called by its label; it repeats what the button shows. */
const nameOf = (input) => {
  const button = input.parentElement.querySelector("button.dash-dropdown");
  return document.querySelector(`label[for="${button?.id}"]`)?.textContent ?? button?.textContent ?? "";
};

const options = { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-selected"] };

export const start = () => new MutationObserver(correct).observe(document.documentElement, options);
