import { svelte } from '@sveltejs/vite-plugin-svelte';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

const server = process.env['GYEBO_URL'] ?? 'http://127.0.0.1:4680';

export default defineConfig({
  root: 'web',
  plugins: [tailwindcss(), svelte()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The content security policy allows no data: URLs and no inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/graphql': server, '/api': server } },
});
