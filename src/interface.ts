/* The door of `dist/assent-ui.js`: what the tag fetches for a visitor who has something to decide. */
export { checkConfig } from './check.ts'
export { mount } from './ui/index.tsx'
