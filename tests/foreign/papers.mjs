// papers.mjs CHROMIUM FILE…: each file against the HTML standard (html-validate) and for people who cannot see it
// (axe-core in Chromium). Ends with 1 at the first finding of either.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const [executablePath, ...files] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate({ extends: ["html-validate:standard", "html-validate:a11y"] });
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
let bad = 0;
const say = (file, text) => {
  bad += 1;
  console.error(`${file}: ${text}`);
};

for (const file of files) {
  const report = await validator.validateString(readFileSync(file, "utf8"), file);
  for (const result of report.results) {
    for (const it of result.messages) say(file, `${it.line}:${it.column} ${it.ruleId}: ${it.message}`);
  }
}

const browser = await chromium.launch({ executablePath, headless: true, args });
// Without scripts of its own a paper asks for nothing; that it does not is part of the check.
const context = await browser.newContext({ offline: true });
let rules = 0;
for (const file of files) {
  const page = await context.newPage();
  page.on("request", (request) => /^(file:|data:image\/)/.test(request.url()) || say(file, `asks for ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document));
  rules = Math.max(rules, found.passes.length);
  for (const it of found.violations) say(file, `${it.id}: ${it.help} (${it.nodes[0].target})`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth + 1);
  if (wide) say(file, "is wider than the window");
  await page.close();
}
await browser.close();
console.log(`html-validate and axe-core: ${files.length} pages, ${rules} rules held, ${bad} findings`);
process.exit(bad ? 1 : 0);
