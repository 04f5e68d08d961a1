// Checks pages of HTML as a browser has them: `node .ci/pages.cjs FOLDER [PICTURES]`, with NODE_PATH naming the folder of
// html-validate, axe-core and puppeteer-core, and CHROMIUM the browser. Prints what is wrong, a line each; status 1 then.
// Each page is validated, checked for accessibility, and laid out on A4 and on Letter, where nothing may stick out.
// With PICTURES it also writes a PDF of each sheet size there, to be looked at.
"use strict";
const fs = require("fs");
const path = require("path");
const { HtmlValidate } = require("html-validate");
const puppeteer = require("puppeteer-core");
const axe = require.resolve("axe-core/axe.min.js");

const SHEETS = { A4: 210, Letter: 215.9 };
const MARGINS = 2 * 16;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function valid(file) {
    const validate = new HtmlValidate({
        root: true,
        extends: ["html-validate:standard", "html-validate:a11y"],
        // The browsers that schools have ask for no more, and a title says what a page is about.
        rules: { "long-title": "off" },
    });
    const report = await validate.validateFile(file);
    const all = report.results.flatMap((r) => r.messages);
    return all.map((m) => `${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
}

async function accessible(page) {
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), RULES);
    return found.violations.map((v) => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(" | ")}`);
}

async function printed(page, file, pictures) {
    const wrong = [];
    await page.emulateMediaType("print");
    for (const [sheet, wide] of Object.entries(SHEETS)) {
        const width = Math.floor(((wide - MARGINS) / 25.4) * 96);
        await page.setViewport({ width, height: 1000 });
        const out = await page.evaluate(() => {
            const edge = document.documentElement.clientWidth + 1;
            const all = [...document.querySelectorAll("body *")];
            return all.filter((e) => e.getBoundingClientRect().right > edge).slice(0, 3).map((e) => e.outerHTML.slice(0, 120));
        });
        wrong.push(...out.map((e) => `${sheet}: sticks out: ${e}`));
        const where = pictures && path.join(pictures, `${path.basename(file, ".html")}-${sheet}.pdf`);
        const pdf = await page.pdf({ format: sheet, preferCSSPageSize: false, ...(where ? { path: where } : {}) });
        if (!Buffer.from(pdf).subarray(0, 5).equals(Buffer.from("%PDF-"))) wrong.push(`${sheet}: it does not print`);
    }
    return wrong;
}

async function main() {
    const [folder, pictures] = process.argv.slice(2);
    const files = fs.readdirSync(folder).filter((f) => f.endsWith(".html")).sort();
    if (files.length === 0) throw new Error(`${folder}: there is no page in it`);
    const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
    let wrong = 0;
    for (const name of files) {
        const file = path.join(folder, name);
        const page = await browser.newPage();
        // A page must be whole without a network; what it asks for from elsewhere is an error of its own.
        const asked = [];
        page.on("request", (r) => r.url().startsWith("file:") || asked.push(`it asks for ${r.url()}`));
        await page.goto(`file://${path.resolve(file)}`);
        const found = [...asked, ...(await valid(file)), ...(await accessible(page)), ...(await printed(page, file, pictures))];
        found.forEach((what) => console.log(`${name}: ${what}`));
        wrong += found.length;
        await page.close();
    }
    await browser.close();
    console.log(`${files.length} pages, ${wrong} problems`);
    process.exitCode = wrong === 0 ? 0 : 1;
}

main().catch((why) => {
    console.error(why);
    process.exitCode = 2;
});
