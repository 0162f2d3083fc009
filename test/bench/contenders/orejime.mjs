import { VENDOR } from '../page/page.mjs'

const config = {
  privacyPolicyUrl: '/privacy',
  purposes: [
    { id: 'essential', title: 'Essential', cookies: [], isMandatory: true },
    { id: 'analytics', title: 'Analytics', description: 'How the site is used.', cookies: [] },
    { id: 'advertising', title: 'Advertising', description: 'Shows ads.', cookies: ['__gads'] },
  ],
}

/**
 * Its README: a global config, the distribution of theme and language, its style sheet, the vendor's
 * tag in a template. It starts at DOMContentLoaded in any case, so `defer` takes nothing from it.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const orejime = {
  id: 'orejime',
  title: 'orejime',
  package: 'orejime',
  role: 'peer',
  gates: true,
  accept: '.orejime-Banner-saveButton',
  reject: '.orejime-Banner-declineButton',
  files: ({ peers }) => ({
    'orejime.js': `${peers}/orejime/dist/orejime-standard-en.js`,
    'orejime.css': `${peers}/orejime/dist/orejime-standard.css`,
  }),
  page: () => ({
    head: `<script>window.orejimeConfig=${JSON.stringify(config)}</script>
    <script defer src="orejime.js"></script>
    <link rel="stylesheet" href="orejime.css">
    <template data-purpose="advertising"><script async src="${VENDOR}"></script></template>`,
    wayBack: '<a href="#" onclick="orejime.prompt();return false">Privacy choices</a>',
  }),
}
