import { VENDOR } from '../page/page.mjs'

const config = {
  privacyUrl: '/privacy',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'bottom',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  mandatory: true,
}
/** @param {string} key @param {string} type @param {string} run */
const service = (key, type, run) =>
  `tarteaucitron.services.${key}={key:"${key}",type:"${type}",name:"${key}",needConsent:true,cookies:[],` +
  `js:function(){${run}},fallback:function(){}};` +
  `(tarteaucitron.job=tarteaucitron.job||[]).push("${key}");`

/**
 * Its README: the script, `init`, and two services of the site's own, one a category besides the
 * mandatory one. It fetches its services, language and styles itself after the page's `load`.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const tarteaucitron = {
  id: 'tarteaucitron',
  title: 'tarteaucitronjs',
  package: 'tarteaucitronjs',
  role: 'peer',
  gates: true,
  accept: '#tarteaucitronPersonalize2',
  reject: '#tarteaucitronAllDenied2',
  files: ({ peers }) => ({
    'tarteaucitron.min.js': `${peers}/tarteaucitronjs/tarteaucitron.min.js`,
    'tarteaucitron.services.min.js': `${peers}/tarteaucitronjs/tarteaucitron.services.min.js`,
    'css/tarteaucitron.min.css': `${peers}/tarteaucitronjs/css/tarteaucitron.min.css`,
    'lang/tarteaucitron.en.min.js': `${peers}/tarteaucitronjs/lang/tarteaucitron.en.min.js`,
  }),
  page: () => ({
    head: `<script src="tarteaucitron.min.js"></script>
    <script>tarteaucitronForceLanguage="en";tarteaucitron.init(${JSON.stringify(config)});
    ${service('statistics', 'analytic', '')}
    ${service('ads', 'ads', `tarteaucitron.addScript("${VENDOR}")`)}</script>`,
    wayBack: '<a href="#tarteaucitron">Privacy choices</a>',
  }),
}
