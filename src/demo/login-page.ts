import type { DemoUser } from './demo-user.ts';

/** Look of the demo's login page; it is not part of the product. */
export const stylesheet = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } p { margin: 0 0 1rem; }
form.search { display: flex; gap: .5rem; margin-bottom: 1rem; } form.search input { flex: 1; font: inherit; padding: .5rem; }
button { font: inherit; padding: .5rem .75rem; cursor: pointer; }
ul { list-style: none; padding: 0; } li { border-top: 1px solid #8886; }
li button { width: 100%; text-align: left; background: none; border: 0; padding: .6rem .25rem; color: inherit; }
fieldset { border: 1px solid #8886; margin: 0 0 1rem; } fieldset label { display: block; padding: .25rem 0; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
li button:hover, li button:focus-visible { background: #0067c51a; } small { display: block; opacity: .8; }
`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="/style.css"></head><body><main>${body}</main></body></html>`;
}

/** One line of text. */
export function messagePage(message: string): string {
  return page('Demoinloggning', `<h1>Demoinloggning</h1><p>${escape(message)}</p>`);
}

/** What the page that offers the test users shows. */
export interface Choice {
  action: string;
  search: string;
  users: readonly DemoUser[];
  /** Who is asked to sign in once more. */
  again: DemoUser | undefined;
}

/** The list of test users to choose from, with a search over all of them. */
export function chooseUserPage({ action, search, users, again }: Choice): string {
  const others = users.filter(({ hsaId }) => hsaId !== again?.hsaId);
  const list = others.length === 0 ? '<p>Ingen testanvändare passar sökningen.</p>' : listOf(others);
  const once = again === undefined ? '' : `<h2>Logga in på nytt</h2>${listOf([again])}<h2>Någon annan</h2>`;
  return page(
    'Välj testanvändare',
    `<h1>Välj testanvändare</h1><p>Demons inloggning. Alla personer är påhittade.</p>
<form class="search" method="get" action="${escape(action)}"><label for="search" hidden>Sök namn, enhet eller roll</label>
<input id="search" name="search" value="${escape(search)}" placeholder="Sök namn, enhet eller roll" autofocus><button>Sök</button></form>
<form method="post" action="${escape(action)}"><fieldset><legend>Legitimation</legend>
<label><input type="radio" name="level" value="strong" checked> Tillitsnivå 3, som SITHS</label>
<label><input type="radio" name="level" value="weak"> Tillitsnivå 2, för svag för vården</label></fieldset>${once}${list}</form>`,
  );
}

function listOf(users: readonly DemoUser[]): string {
  const rows = users.map(
    (user) => `<li><button name="user" value="${escape(user.hsaId)}">
${escape(user.name)}, ${escape(user.title)}<small>${escape(user.place)}</small></button></li>`,
  );
  return `<ul>${rows.join('')}</ul>`;
}
