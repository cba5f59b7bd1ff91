// Drives the pages as a reader without JavaScript does, at the widths of a telephone and of a desk:
// searches, filters, pages, opens a document at the right article, comes back.
//
// node search_pages.mjs PROGRAM SAMPLE_FOLDER [SCREENSHOT_FOLDER]

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const [program, sample, screenshots] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'axtar-browser-'));
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
               '--disable-background-networking', '--disable-component-update', '--disable-sync'];

async function serve() {
    const index = join(folder, 'index');
    execFileSync(program, ['index', '--index', index, '--keep-going', sample], { stdio: ['ignore', 'ignore', 'inherit'] });
    const server = spawn(program, ['serve', '--index', index, '--listen', '127.0.0.1:0'],
                         { stdio: ['ignore', 'pipe', 'ignore'] });
    for await (const line of createInterface({ input: server.stdout })) {
        const found = line.match(/http:\/\/127\.0\.0\.1:(\d+)/);
        if (found) return { server, origin: found[0] };
    }
    throw new Error('the server ended without telling its address');
}

async function waitUntilReady(origin) {
    for (let i = 0; i < 200; ++i) {
        const answer = await fetch(origin + '/readyz').catch(() => null);
        if (answer?.ok) return;
        await new Promise(resolve => setTimeout(resolve, 50));
    }
    throw new Error('the server did not become ready');
}

async function shot(page, name) {
    if (screenshots) await page.screenshot({ path: join(screenshots, name + '.png') });
}

async function assertFits(page, what) {
    const { content, window } = await page.evaluate(() => (
        { content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }));
    assert.ok(content <= window, `${what}: ${content} px of content in a window of ${window} px`);
}

async function countOf(page) {
    const text = await page.locator('.total').innerText();
    return Number(text.replace(/[^0-9]*([0-9\u00a0,]+).*/s, '$1').replace(/[^0-9]/g, ''));
}

async function searchAndFilter(page, origin, width) {
    await page.goto(origin + '/');
    assert.equal(await page.getAttribute('html', 'lang'), 'az', 'Azerbaijani is the language of the house');
    await assertFits(page, 'start page');
    await shot(page, `start-${width}`);

    await page.fill('input[name=q]', 'usaq huquqlari');
    await page.press('input[name=q]', 'Enter');
    await page.waitForURL(/q=usaq/);
    const all = await countOf(page);
    assert.ok(all > 0, 'words without their letters find something');
    assert.ok(await page.locator('.snippet mark').count() > 0, 'matches are marked');
    await assertFits(page, 'results');
    await shot(page, `results-${width}`);

    const value = page.locator('.facet').first().locator('a').first();
    const expected = Number((await value.locator('.count').innerText()).replace(/\D/g, ''));
    await value.click();
    await page.waitForSelector('.chip');
    assert.equal(await countOf(page), expected, 'a facet promises as many documents as it gives');
    await assertFits(page, 'filtered results');
    await shot(page, `filtered-${width}`);
    await page.locator('.chip').first().click();
    await page.waitForSelector('.chip', { state: 'detached' });
    assert.equal(await countOf(page), all, 'the filter was taken away');
}

async function turnPages(page, origin) {
    await page.goto(origin + '/?q=h%C3%BCquq');
    const first = await page.locator('.hit-title').allInnerTexts();
    assert.equal(first.length, 10);
    await page.locator('.paging a[rel=next]').click();
    await page.waitForURL(/offset=10/);
    const second = await page.locator('.hit-title a').evaluateAll(links => links.map(link => link.pathname));
    assert.ok(second.length > 0);
    await page.locator('.paging a[rel=prev]').click();
    await page.waitForURL(url => !url.search.includes('offset'));
    const again = await page.locator('.hit-title a').evaluateAll(links => links.map(link => link.pathname));
    assert.deepEqual(again.filter(path => second.includes(path)), [], 'no hit stands on two pages');
    await page.locator('.sort a', { hasText: 'Ən yeni' }).click();
    await page.waitForURL(/sort=-date/);
    const dates = await page.locator('.hit time').evaluateAll(times => times.map(time => time.dateTime));
    assert.deepEqual(dates, [...dates].sort().reverse(), 'newest first');
}

async function readDocument(page, origin, width) {
    await page.goto(origin + '/?q=maddə+3&kind=legislation');
    const link = page.locator('.where a').first();
    const target = new URL(await link.evaluate(a => a.href));
    const heading = (await link.locator('bdi').innerText()).trim();
    await link.click();
    await page.waitForURL(/\/documents\//);
    const section = page.locator(`[id="${decodeURIComponent(target.hash.slice(1))}"]`);
    await section.waitFor();
    await page.waitForFunction(id => {
        const box = document.getElementById(id).getBoundingClientRect();
        return box.top >= -2 && box.top < window.innerHeight;
    }, decodeURIComponent(target.hash.slice(1)), { timeout: 5000 });
    assert.ok((await section.innerText()).includes(heading), 'the section that was promised is the one on the screen');
    await assertFits(page, 'document');
    await shot(page, `document-${width}`);
    await page.locator('.back a').click();
    await page.waitForURL(/kind=legislation/);
    assert.equal(await page.inputValue('input[name=q]'), 'maddə 3', 'back at the search');
}

async function meetEmptiness(page, origin, width) {
    await page.goto(origin + '/?ui=en');
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.fill('input[name=q]', 'xyzzyqwert plughfrotz');
    await page.press('input[name=q]', 'Enter');
    await page.waitForSelector('.nothing');
    assert.equal(await page.getAttribute('html', 'lang'), 'en', 'the language stays');
    await shot(page, `empty-${width}`);
    const answer = await page.goto(origin + '/documents/no/such/document?ui=en');
    assert.equal(answer.status(), 404);
    await assertFits(page, 'error page');
    await shot(page, `error-${width}`);
}

const { server, origin } = await serve();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
try {
    await waitUntilReady(origin);
    for (const [width, height] of [[360, 740], [1280, 900]]) {
        const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height }, locale: 'az' });
        const page = await context.newPage();
        const complaints = [];
        page.on('console', message => complaints.push(message.text()));
        await searchAndFilter(page, origin, width);
        await turnPages(page, origin);
        await readDocument(page, origin, width);
        assert.deepEqual(complaints, [], 'the browser complains of nothing, such as the content policy');
        await meetEmptiness(page, origin, width);
        await context.close();
        console.log(`${width} px: searched, filtered, paged, opened a document at its article`);
    }
    const dark = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'dark', viewport: { width: 1280, height: 900 } });
    const page = await dark.newPage();
    await page.goto(origin + '/?q=h%C3%BCquq&ui=az');
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(ground, 'rgb(255, 255, 255)', 'a dark screen stays dark');
    await shot(page, 'dark-1280');
} finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise(resolve => server.on('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
}
