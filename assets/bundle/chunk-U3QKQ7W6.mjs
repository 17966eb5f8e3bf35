// marks/one_file.mjs
var saveText = (text, name, type) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
var withMarks = (file, marks) => {
  const inside = `<script type="application/geo+json" id="marks-inside">${marks.replaceAll("<", "\\u003c")}<\/script>
`;
  const end = file.lastIndexOf("</body>");
  return file.slice(0, end) + inside + file.slice(end);
};
var saveOneFile = async ({ href }, marks) => {
  const answer = await fetch(href);
  const name = /filename="?([^";]+)/.exec(answer.headers.get("content-disposition") ?? "")?.[1] ?? "story.html";
  saveText(withMarks(await answer.text(), marks), name, "text/html");
};

export {
  saveText,
  saveOneFile
};
