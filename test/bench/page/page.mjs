import { words } from './words.mjs'

/*
 * The page that every contender is put on: a job board's article. One style sheet, one picture that is
 * the largest thing on the screen, enough text to scroll, a footer with the way back to the choice.
 */

export const SITE = 'http://site.localhost'
/** The vendor's script: another site, as AdSense is. */
export const VENDOR = 'http://ads.localhost/tag.js'

/**
 * @param {object} consent what a contender puts on the page
 * @param {string} [consent.head] first in `<head>`, where AdSense's own tag would stand
 * @param {string} [consent.bodyEnd]
 * @param {string} [consent.wayBack] the link that opens the choice again
 */
export function pageOf({ head = '', bodyEnd = '', wayBack = '' }) {
  const next = words(7)
  const article = Array.from(
    { length: 14 },
    (_, index) => `<h2>${next(4)}</h2>
      <p>${next(60)}.</p>
      <p>${next(45)}. <a href="/jobs/${index}">${next(3)}</a>, ${next(20)}.</p>`,
  ).join('\n')
  const jobs = Array.from(
    { length: 12 },
    (_, index) => `<li><a href="/jobs/${index}">${next(4)}</a> <span>${next(2)}</span></li>`,
  ).join('\n')

  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Working in the mountains</title>
    <link rel="icon" href="data:,">
    ${head}
    <link rel="stylesheet" href="/page.css">
  </head>
  <body>
    <header>
      <a href="/">Jobs</a>
      <nav><a href="/new">New</a> <a href="/near">Near you</a> <a href="/about">About</a></nav>
    </header>
    <main>
      <h1>Working in the mountains</h1>
      <img src="/hero.png" width="380" height="300" alt="A valley in the morning">
      ${article}
      <ul class="jobs">${jobs}</ul>
    </main>
    <footer><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a> ${wayBack}</footer>
    ${bodyEnd}
  </body>
</html>
`
}

export const pageCss = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #222; background: #fff }
* { box-sizing: border-box }
body { margin: 0 }
header, footer { display: flex; gap: 16px; padding: 12px 16px; background: #f4f5f7 }
nav { margin-left: auto; display: flex; gap: 12px }
main { max-width: 720px; margin: 0 auto; padding: 16px }
h1 { font-size: 28px; line-height: 1.2; margin: 8px 0 16px }
h2 { font-size: 19px; margin: 24px 0 8px }
img { display: block; width: 100%; height: auto; border-radius: 8px }
.jobs { list-style: none; padding: 0; display: grid; gap: 8px }
.jobs li { display: flex; justify-content: space-between; padding: 12px; border: 1px solid #ddd }
a { color: #0a5 }
`
