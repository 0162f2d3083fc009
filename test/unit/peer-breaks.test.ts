import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Where other libraries were seen to break, and the test that shows that this one does not. */
const breaks: [what: string, file: string, title: string][] = [
  [
    'an unknown category is stored as accepted, or stops the app',
    'browser/peers',
    'an unknown category is never granted',
  ],
  ['a throwing callback loses scripts and events', 'browser/peers', 'a listener that throws'],
  ['one hanging script stops every later one', 'browser/gate', 'a dead host hold nobody back'],
  ['a missing language file stops consented scripts', 'browser/peers', 'a missing language file'],
  ['onload= of a gated script is lost', 'browser/gate', 'keeps integrity, crossorigin, onload='],
  ['markup added later is never seen', 'browser/gate', 'treats markup that arrives later'],
  ['a cookie on the parent domain survives', 'browser/withdrawal', 'host and its parents'],
  ['a host-only cookie survives', 'browser/withdrawal', 'host and its parents'],
  ['cookies blocked, yet reported as stored', 'browser/peers', 'refused storage still shows'],
  ['no localStorage: no banner', 'browser/peers', 'refused storage still shows'],
  ['Trusted Types: throws', 'browser/csp', 'holds everything under the strictest policy'],
  ['listeners leak on reset', 'browser/growth', 'destroy() leaves nothing behind'],
  ['listeners leak on every opening', 'browser/growth', 'a thousand openings and closings'],
  ['hidden from a driven browser', 'browser/peers', 'a driven browser is asked'],
  ['a cookie name is taken for a pattern', 'browser/peers', 'a cookie name with a dot'],
  ['a /g pattern remembers', 'browser/peers', 'a pattern with a g flag'],
  ['a frame loses its address after revoke and grant', 'browser/gate', 'and brings them again'],
  ['a frame with src is never restored', 'browser/peers', 'a frame that was written with src'],
  [
    'after a revoke nobody is told',
    'browser/adsense-withdrawal',
    'waits with the reload until the app',
  ],
  ['after a revoke the code ticks on', 'browser/gate', 'reloads after a withdrawal where'],
  ['script order is lost', 'browser/gate', 'once, in document order'],
  [
    'requests are patched, beacons and images pass',
    'browser/peers',
    'nothing on the page is patched',
  ],
  ['the root domain is guessed', 'browser/tag', 'keeps the record for the whole domain'],
  ['no cookie is cleared', 'browser/adsense-withdrawal', 'erases, empties and reloads'],
  ['run in <head>: throws', 'browser/tag', 'shows the banner with the default categories'],
  ['a corrupt cookie throws', 'browser/tag', 'takes a damaged, foreign, expired'],
  ['new Function, eval', 'built/names', 'builds no way to run text as code'],
  ['told false while undecided', 'browser/peers', 'code is not told of a no'],
  ['unstyled under style-src', 'browser/peers', 'the interface is styled under style-src'],
  ['grant, deny, grant stays denied', 'browser/peers', 'a grant again are all heard'],
  ['AdSense slots are never pushed', 'browser/adsense', 'fills every slot once on the yes'],
  ['children of a template in reverse', 'browser/peers', 'children of a template come in'],
  ['a throwing listener leaves the banner open', 'browser/peers', 'leaves no banner open'],
]

test.each(breaks)('has a test where others break: %s', (_, file, title) => {
  expect(readFileSync(`test/${file}.test.ts`, 'utf8')).toMatch(
    new RegExp(`['\`][^'\`\n]*${title.replace(/[()]/g, '\\$&')}`),
  )
})
