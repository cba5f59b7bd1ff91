// Drives the pages as a reader without JavaScript does, at the widths of a telephone and of a desk:
// searches, filters, pages, opens a document at the right article, comes back; then what JavaScript
// adds.
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

/** Pages beside search and document, as a reader without JavaScript uses them. */
async function useFurtherPages(page, origin, width) {
    await page.goto(origin + '/?q=polis&ui=en');
    const bar = page.locator('.bars a').first();
    const promised = Number((await bar.getAttribute('title')).replace(/^[^:]*: ([0-9,]+).*/, '$1').replace(/,/g, ''));
    await bar.click();
    await page.waitForURL(/from=/);
    assert.equal(await countOf(page), promised, 'a year has as many documents as its bar says');
    await page.goto(origin + '/?q=u%C5%9Faq&kind=legislation&as_of=2012-01-01&ui=en');
    assert.ok(await page.locator('.then').count() > 0, 'each article says what its wording was');
    await assertFits(page, 'as of a date');

    await page.goto(origin + '/facet?field=institution&ui=en');
    const value = page.locator('.facet-values input[type=checkbox]').first();
    const expected = Number((await page.locator('.facet-values .count').first().innerText()).replace(/\D/g, ''));
    await value.check();
    await page.locator('.facet-values button').click();
    await page.waitForURL(/institution=/);
    assert.equal(await countOf(page), expected, 'a value of the long list gives what it promises');

    await page.goto(origin + '/resolve?ui=en');
    await page.fill('#text', '2123-IIIQ 12-1.1\nsalam');
    await page.locator('.paste button').click();
    await page.waitForSelector('#results');
    assert.equal(await page.locator('.unresolved li').count(), 1, 'the line without a citation is told');
    await assertFits(page, 'list of citations');
    await shot(page, `resolve-${width}`);
    await page.locator('.reading .where a').first().click();
    await page.waitForURL(/\/sections\//);
    assert.ok(await page.locator('.amendments li').count() > 0, 'the page of an article has its amendments');
    await assertFits(page, 'one section');
    await shot(page, `section-${width}`);

    await page.goto(origin + '/similar?ui=en');
    await page.fill('#text', 'Polis bölmələrində videoyazılar azı altı ay saxlanılsın.');
    await page.locator('.paste button').click();
    await page.waitForSelector('.hit');
    assert.equal(await page.getAttribute('html', 'lang'), 'en', 'the language stays');
    await assertFits(page, 'similar texts');
    await shot(page, `similar-${width}`);
}

/** What JavaScript adds: completions by keyboard, and keys from match to match. */
async function useTheKeyboard(page, origin) {
    await page.goto(origin + '/');
    await page.focus('#q');
    await page.keyboard.type('usaq', { delay: 20 });
    await page.waitForSelector('.completions:not([hidden]) [role=option]');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getAttribute('#q', 'aria-activedescendant');
    assert.ok(chosen, 'the box names the option that is chosen');
    assert.equal(await page.getAttribute('#' + chosen, 'aria-selected'), 'true');
    assert.notEqual(await page.inputValue('#q'), 'usaq', 'the box shows what would be searched for');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue('#q'), 'usaq', 'escape gives back what was typed');
    assert.equal(await page.getAttribute('#q', 'aria-expanded'), 'false');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=usaq/);

    await page.locator('.hit-title a').first().click();
    await page.waitForSelector('.match-bar');
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'hit-2', 'n leads to the next match');
    await page.keyboard.press('p');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'hit-1', 'p leads back');
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
        await useFurtherPages(page, origin, width);
        assert.deepEqual(complaints, [], 'the browser complains of nothing, such as the content policy');
        await meetEmptiness(page, origin, width);
        await context.close();
        console.log(`${width} px: searched, filtered, paged, opened a document at its article`);
    }
    const scripted = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'az' });
    const keyboard = await scripted.newPage();
    const errors = [];
    keyboard.on('console', message => errors.push(message.text()));
    keyboard.on('pageerror', error => errors.push(String(error)));
    await useTheKeyboard(keyboard, origin);
    assert.deepEqual(errors, [], 'the script runs under the content policy');
    await scripted.close();
    console.log('completed by keyboard, went from match to match');
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
