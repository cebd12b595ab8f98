import { mount } from 'svelte';
import App from './App.svelte';
import { startRouting } from './ui/route.svelte.ts';
import './ui/app.css';

const target = document.getElementById('app');
if (target) {
  startRouting();
  mount(App, { target });
}
