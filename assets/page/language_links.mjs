/* The links to the other languages keep the view: they carry the parameters of the address. */
const follow = () => {
  for (const link of document.querySelectorAll("[data-language]")) link.search = window.location.search;
};

export const start = () => {
  for (const event of ["addresschange", "rest"]) document.addEventListener(event, follow);
  follow();
};
