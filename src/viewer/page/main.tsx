import { render } from 'preact';
import type { PageData } from '../page-data.ts';
import { App } from './app.tsx';
import { readPage } from './read-page.ts';
import { createStore } from './store.ts';

const data = document.getElementById('data')?.textContent;
const root = document.getElementById('page');
if (!data || !root) throw new Error('the page holds no data');
root.replaceChildren();
// Written by `buildPage` from a value of this type.
const page = readPage(JSON.parse(data) as PageData);
render(<App page={page} store={createStore(window)} />, root);
