// Sends Markdown from standard input the way the LanguageTool linters of VS Code do; prints what the matches cover.
import { readFileSync } from "node:fs";
import * as builder from "annotatedtext-remark";

const markdown = readFileSync(0, "utf-8");
const annotated = builder.build(markdown);
const answer = await fetch(`${process.argv[2]}/v2/check`, {
  method: "POST",
  body: new URLSearchParams({ language: "id-ID", data: JSON.stringify(annotated) }),
});
if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
const { matches } = await answer.json();
console.log(JSON.stringify(matches.map(({ offset, length }) => markdown.substring(offset, offset + length))));
