/**
 * The demo: a small site for job seekers that asks before it shows advertising.
 *
 *     npm run demo                       with a stand-in for AdSense, without any network
 *     ADSENSE=ca-pub-… npm run demo      with the real one
 *     PORT=8080 npm run demo             on another port
 *
 * Two origins, as in the field: the site on `localhost`, its vendors on `127.0.0.1`.
 */
import { fileURLToPath } from 'node:url'
import { listen } from './server/listen.mjs'
import { createSite, receipts } from './server/site.mjs'
import { createVendors } from './server/vendors.mjs'

const port = Number(process.env.PORT || 4173)
const client = process.env.ADSENSE || undefined
const root = fileURLToPath(new URL('..', import.meta.url))

if (client !== undefined && !/^ca-pub-\d{16}$/.test(client)) {
  throw new TypeError(`ADSENSE is ${client}: it has to look like ca-pub-1234567890123456`)
}

const vendors = await listen('127.0.0.1', port + 1, createVendors({ root }))
const site = await listen('localhost', port, createSite({ root, vendors, client }))

console.log(`
  한국어    ${site}/
  English   ${site}/en/
  Vendors   ${vendors}/   (${client ? `AdSense is the real one, for ${client}` : 'a stand-in for AdSense, a video, a counter'})
  Receipts  ${receipts}
`)
