import { VENDOR } from '../page/page.mjs'

/**
 * Its guide for bundlers: the module and the config in one file (`peers/vanilla.mjs`), the style sheet
 * in the head, the vendor's tag blocked in the markup.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const vanilla = {
  id: 'vanilla',
  title: 'vanilla-cookieconsent',
  package: 'vanilla-cookieconsent',
  role: 'peer',
  gates: true,
  accept: '#cc-main .cm__btn[data-role=all]',
  reject: '#cc-main .cm__btn[data-role=necessary]',
  bundle: 'vanilla.mjs',
  files: () => ({}),
  page: () => ({
    head: `<script type="module" src="bundle.js"></script>
    <link rel="stylesheet" href="bundle.css">
    <script type="text/plain" data-category="advertising" async data-src="${VENDOR}"></script>`,
    wayBack: '<a href="#" data-cc="show-preferencesModal">Privacy choices</a>',
  }),
}
