import { contact, services } from '../content/services.mjs'
import { html, json } from './html.mjs'
import { link } from './link.mjs'

/** When the policy in `content/policy` took effect. */
export const policyVersion = '2026-11-01'

/** The publisher's id on a page with the stand-in. */
const STAND_IN_CLIENT = 'ca-pub-1234567890123456'

/**
 * The config and the tag, as a site owner writes them. With the real AdSense the id stands on the
 * tag; with the stand-in the config also has to say where the loader is.
 *
 * @param {import('./routes.mjs').Context} context
 * @param {{ defer: boolean }} tag
 */
export function assentTag(context, { defer }) {
  const { nonce, client } = context
  return html`<script type="application/json" data-assent-config>${json(assentConfig(context))}</script>
  <script src="/assent.js"${defer && html` defer`}${client && html` data-adsense="${client}"`} nonce="${nonce}"></script>`
}

/** @param {import('./routes.mjs').Context} context */
export function publisher({ client }) {
  return client ?? STAND_IN_CLIENT
}

/**
 * `?layout=` and `?policy=` are there to try things out: the developer page links to them.
 *
 * @param {import('./routes.mjs').Context} context
 */
function assentConfig(context) {
  const { query, vendors, client } = context
  const standIn = { client: STAND_IN_CLIENT, src: `${vendors}/pagead/js/adsbygoogle.js` }
  return {
    ...(client ? {} : { adsense: standIn }),
    services,
    policy: {
      version: query.get('policy') ?? policyVersion,
      url: link(context, '/policy/'),
      contact,
      prevailing: 'ko',
    },
    record: { url: '/consent' },
    ui: { layout: query.get('layout') ?? 'bar' },
  }
}
