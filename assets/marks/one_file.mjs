/* Own marks taken along: as a file, or inside the page in one file. */

/* Saves a text under a name. */
export const saveText = (text, name, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/* The one file with marks inside, which its page reads (`store.mjs`); its script names the end of a body too. */
export const withMarks = (file, marks) => {
  const inside = `<script type="application/geo+json" id="marks-inside">${marks.replaceAll("<", "\\u003c")}</script>\n`;
  const end = file.lastIndexOf("</body>");
  return file.slice(0, end) + inside + file.slice(end);
};

/* Saves the one file that a link leads to, with the marks. They are put into it here; the server does not get them. */
export const saveOneFile = async ({ href }, marks) => {
  const answer = await fetch(href);
  const name = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "story.html";
  saveText(withMarks(await answer.text(), marks), name, "text/html");
};
