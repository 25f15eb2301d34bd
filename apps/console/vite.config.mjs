import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    // Offices still run Windows 7, whose last Chromium is 109.
    target: 'chrome100',
    // Data addresses for small files would need a wider CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
