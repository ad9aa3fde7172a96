'use strict';

// The table of all applications, with search, sorting and paging. Text is inserted as text, never as markup.
(() => {
  const rowsOnPage = 100;
  const rowsOnPaper = 1000;
  const columns = JSON.parse(document.getElementById('data').textContent);
  const rowCount = columns[0].values.length;

  const section = document.querySelector('#applications .table');
  const body = section.querySelector('tbody');
  const headers = [...section.querySelectorAll('th')];
  const names = headers.map(header => header.textContent);
  const search = document.getElementById('search');
  const status = document.getElementById('status');

  const rows = Array.from({ length: rowCount }, (_, row) => row);
  let shown = rows;
  let page = 0;

  const pad = number => String(number).padStart(2, '0');

  // The seconds are local time of the computer that created the report; reading them as UTC ignores the reader's time zone.
  const timeText = seconds => {
    const time = new Date(seconds * 1000);
    const day = `${time.getUTCFullYear()}-${pad(time.getUTCMonth() + 1)}-${pad(time.getUTCDate())}`;
    return `${day} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
  };

  const readers = {
    text: column => row => column.values[row] ?? '',
    word: column => row => column.words[column.values[row]] ?? '',
    time: column => row => column.values[row] === null ? '' : timeText(column.values[row]),
  };
  const texts = columns.map(column => readers[column.kind](column));

  // Maps each text to its rank, so that sorting compares numbers.
  const ranksOf = column => {
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const order = column.words.map((_, word) => word).sort((a, b) => collator.compare(column.words[a], column.words[b]));
    const ranks = [];
    order.forEach((word, rank) => { ranks[word] = rank; });
    return column.values.map(word => word === null ? null : ranks[word]);
  };

  const keysOf = column => column.kind === 'word' ? ranksOf(column) : column.values.map(value => value === '' ? null : value);

  const sortBy = (column, direction) => {
    const keys = keysOf(columns[column]);
    rows.sort((a, b) => {
      const left = keys[a];
      const right = keys[b];
      if (left === right) { return a - b; }
      // Missing values are last in both directions.
      if (left === null) { return 1; }
      if (right === null) { return -1; }
      return left < right ? -direction : direction;
    });
  };

  let haystack = null;
  const filter = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(term => term !== '');
    if (terms.length > 0 && haystack === null) {
      haystack = Array.from({ length: rowCount }, (_, row) => texts.map(text => text(row)).join('\n').toLowerCase());
    }

    shown = terms.length === 0 ? rows : rows.filter(row => terms.every(term => haystack[row].includes(term)));
    page = 0;
    show();
  };

  const numberText = number => String(number).replace(/\B(?=(\d{3})+$)/g, status.dataset.separator);

  // aria-disabled, because a disabled button would lose the keyboard focus.
  const allow = (button, allowed) => button.setAttribute('aria-disabled', String(!allowed));

  const lastPage = () => Math.max(0, Math.ceil(shown.length / rowsOnPage) - 1);

  // Explicit roles keep the table accessible when a narrow page shows it as cards. Each cell has the name of its column.
  const element = (name, role) => {
    const made = document.createElement(name);
    made.setAttribute('role', role);
    return made;
  };

  const lineOf = row => {
    const line = element('tr', 'row');
    line.append(...texts.map((text, column) => {
      const cell = element('td', 'cell');
      cell.className = columns[column].kind;
      cell.dataset.label = names[column];
      cell.textContent = text(row);
      return cell;
    }));
    return line;
  };

  const show = (first = page * rowsOnPage, count = rowsOnPage) => {
    const visible = shown.slice(first, first + count);
    body.replaceChildren(...visible.map(lineOf));

    status.textContent = shown.length === 0
      ? status.dataset.none
      : status.dataset.range
        .replace('{0}', () => numberText(first + 1))
        .replace('{1}', () => numberText(first + visible.length))
        .replace('{2}', () => numberText(shown.length));
    for (const button of section.querySelectorAll('[data-page]')) {
      const back = button.dataset.page === 'first' || button.dataset.page === 'previous';
      allow(button, back ? page > 0 : page < lastPage());
    }
  };

  headers.forEach((header, column) => header.querySelector('button').addEventListener('click', () => {
    const direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    headers.forEach(other => other.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
    sortBy(column, direction);
    filter();
  }));

  section.querySelector('nav').addEventListener('click', event => {
    const target = { first: 0, previous: page - 1, next: page + 1, last: lastPage() }[event.target.dataset.page];
    if (target >= 0 && target <= lastPage()) {
      page = target;
      show();
    }
  });

  search.addEventListener('input', filter);

  // Prints the whole table unless it is too long. The status shows which rows are printed.
  window.addEventListener('beforeprint', () => {
    if (shown.length <= rowsOnPaper) { show(0, rowsOnPaper); }
  });
  window.addEventListener('afterprint', () => show());

  section.hidden = false;
  filter();
})();
