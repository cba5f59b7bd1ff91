// Conveniences on top of pages that work without them: completions in the search box, and keys that
// lead from match to match in a document.

const kWait = 120; // milliseconds without a keystroke before the server is asked
const kLeast = 2;  // letters

/** The list of ways to go on below a search box: a combobox as WAI-ARIA describes it. */
class Completions {
    constructor(form, input) {
        this.form = form;
        this.input = input;
        this.timer = 0;
        this.request = null;
        this.chosen = -1;
        this.typed = input.value;
        this.list = document.createElement('ul');
        this.list.id = 'completions';
        this.list.className = 'completions';
        this.list.setAttribute('role', 'listbox');
        this.list.setAttribute('aria-label', form.dataset.completions);
        this.list.hidden = true;
        input.parentElement.append(this.list);
        for (const [name, value] of Object.entries({
            'role': 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
            'aria-controls': this.list.id, 'aria-haspopup': 'listbox' })) {
            input.setAttribute(name, value);
        }
        input.addEventListener('input', () => this.typing());
        input.addEventListener('keydown', event => this.key(event));
        input.addEventListener('blur', () => this.close());
        // The list must not take the focus from the box: a click would close it before it counts.
        this.list.addEventListener('mousedown', event => event.preventDefault());
        this.list.addEventListener('click', event => this.click(event));
    }

    typing() {
        this.typed = this.input.value;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.ask(), kWait);
    }

    async ask() {
        this.request?.abort();
        const text = this.typed.trim();
        if ([...text].length < kLeast) return this.close();
        this.request = new AbortController();
        try {
            const answer = await fetch('/v1/suggest?q=' + encodeURIComponent(text.slice(0, 200)),
                                       { signal: this.request.signal });
            if (answer.ok) this.show((await answer.json()).completions, text);
        } catch {
            this.close(); // no server, or asked again meanwhile: the box works without completions
        }
    }

    show(completions, asked) {
        if (asked !== this.typed.trim() || document.activeElement !== this.input) return;
        this.completions = completions;
        this.chosen = -1;
        this.list.replaceChildren(...completions.map((completion, i) => this.option(completion, i)));
        this.list.hidden = completions.length === 0;
        this.input.setAttribute('aria-expanded', String(!this.list.hidden));
        this.input.removeAttribute('aria-activedescendant');
    }

    option(completion, i) {
        const option = document.createElement('li');
        option.id = 'completion-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const text = document.createElement('bdi');
        text.append(...marked(completion.html));
        const kind = document.createElement('span');
        kind.className = 'kind-of';
        kind.textContent = this.form.dataset[completion.kind] ?? '';
        option.append(text, ' ', kind);
        return option;
    }

    close() {
        this.list.hidden = true;
        this.chosen = -1;
        this.input.setAttribute('aria-expanded', 'false');
        this.input.removeAttribute('aria-activedescendant');
    }

    /** -1 is the box itself with what was typed. */
    choose(number) {
        const options = this.list.children;
        options[this.chosen]?.setAttribute('aria-selected', 'false');
        this.chosen = (number + 1 + options.length + 1) % (options.length + 1) - 1;
        const option = options[this.chosen];
        option?.setAttribute('aria-selected', 'true');
        option?.scrollIntoView({ block: 'nearest' });
        this.input.value = option ? this.completions[this.chosen].text : this.typed;
        if (option) this.input.setAttribute('aria-activedescendant', option.id);
        else this.input.removeAttribute('aria-activedescendant');
    }

    key(event) {
        if (event.isComposing) return;
        const open = !this.list.hidden;
        if (event.key === 'Escape' && open) {
            this.input.value = this.typed;
            this.close();
        } else if (event.key === 'ArrowDown' && open) {
            this.choose(this.chosen + 1);
        } else if (event.key === 'ArrowUp' && open) {
            this.choose(this.chosen - 1);
        } else if (event.key === 'ArrowDown') {
            this.typing();
        } else if (event.key === 'Enter' && open && this.chosen >= 0) {
            this.take(this.chosen);
        } else {
            return;
        }
        event.preventDefault();
    }

    click(event) {
        const option = event.target.closest('[role=option]');
        if (option) this.take([...this.list.children].indexOf(option));
    }

    /** A title or a number opens its document; anything else is searched for. */
    take(number) {
        const { text, url } = this.completions[number];
        this.close();
        if (url) {
            const ui = new URLSearchParams(location.search).get('ui');
            location.assign(ui ? url + (url.includes('?') ? '&' : '?') + 'ui=' + ui : url);
            return;
        }
        this.input.value = text;
        this.form.requestSubmit();
    }
}

/** Text with <mark> and nothing else, from HTML that is escaped: never parsed as a page's own. */
function marked(html) {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return [...parsed.body.childNodes].map(node => {
        if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent);
        const mark = document.createElement('mark');
        mark.textContent = node.textContent;
        return mark;
    });
}

/** Buttons, and the keys n and p, from match to match. */
class Matches {
    constructor(notice) {
        this.matches = [...document.querySelectorAll('.match')];
        if (this.matches.length === 0) return;
        this.at = -1;
        this.label = notice.dataset.label;
        const bar = document.createElement('div');
        bar.className = 'match-bar';
        this.count = document.createElement('span');
        this.count.setAttribute('role', 'status');
        bar.append(this.button('‹', notice.dataset.previous, 'p', -1), this.count,
                   this.button('›', notice.dataset.next, 'n', 1));
        document.body.append(bar);
        document.addEventListener('keydown', event => {
            if (event.ctrlKey || event.altKey || event.metaKey) return;
            if (event.target.closest('input, textarea, select')) return;
            if (event.key === 'n') this.step(1);
            if (event.key === 'p') this.step(-1);
        });
        for (const [i, match] of this.matches.entries()) {
            match.addEventListener('focus', () => this.stand(i));
        }
        this.say();
    }

    button(sign, label, key, step) {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = sign;
        button.setAttribute('aria-label', label);
        button.setAttribute('aria-keyshortcuts', key);
        button.title = `${label} (${key})`;
        button.addEventListener('click', () => this.step(step));
        return button;
    }

    step(step) {
        const from = this.at < 0 ? this.nearest(step) : this.at + step;
        const match = this.matches[(from + this.matches.length) % this.matches.length];
        const aside = match.closest('details');
        if (aside) aside.open = true;
        match.focus({ preventScroll: true });
        match.scrollIntoView({ block: 'center' });
    }

    /** The first match on the screen or behind it; going back, the one before that. */
    nearest(step) {
        const found = this.matches.findIndex(match => match.getBoundingClientRect().top >= 0);
        const first = found < 0 ? 0 : found;
        return step > 0 ? first : first - 1;
    }

    stand(number) {
        this.matches[this.at]?.classList.remove('current');
        this.at = number;
        this.matches[number].classList.add('current');
        this.say();
    }

    say() {
        this.count.textContent = this.label.replace('{n}', this.at < 0 ? '–' : this.at + 1)
            .replace('{total}', this.matches.length);
    }
}

const form = document.querySelector('form[data-completions]');
if (form) new Completions(form, form.elements.q);
const notice = document.querySelector('.matches');
if (notice) new Matches(notice);
