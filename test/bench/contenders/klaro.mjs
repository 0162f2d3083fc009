import { VENDOR } from '../page/page.mjs'

const config = {
  version: 1,
  lang: 'en',
  acceptAll: true,
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: {
      purposes: {
        essential: 'Essential',
        analytics: { title: 'Analytics', description: 'How the site is used.' },
        advertising: { title: 'Advertising', description: 'Shows ads.' },
      },
    },
  },
  services: [
    { name: 'session', title: 'Session', purposes: ['essential'], required: true },
    { name: 'statistics', title: 'Statistics', purposes: ['analytics'] },
    { name: 'ads', title: 'Ads', purposes: ['advertising'], cookies: ['__gads'] },
  ],
}

/**
 * Its README: the config before a deferred `klaro.js`, which carries its styles; the vendor's tag
 * blocked in the markup. The config stands in the page: one file less than in the README.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const klaro = {
  id: 'klaro',
  title: 'klaro',
  package: 'klaro',
  role: 'peer',
  gates: true,
  accept: '.klaro .cookie-notice .cm-btn-success',
  reject: '.klaro .cookie-notice .cn-decline',
  files: ({ peers }) => ({ 'klaro.js': `${peers}/klaro/dist/klaro.js` }),
  page: () => ({
    head: `<script>var klaroConfig=${JSON.stringify(config)}</script>
    <script defer src="klaro.js"></script>
    <script type="text/plain" data-type="text/javascript" data-name="ads" async data-src="${VENDOR}"></script>`,
    wayBack: '<a href="#" onclick="klaro.show();return false">Privacy choices</a>',
  }),
}
