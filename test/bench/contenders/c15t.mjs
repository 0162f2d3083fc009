/**
 * Its quickstart for React: provider, banner and dialog, its style sheet, the vendor in `scripts`
 * (`peers/c15t.mjs`). Offline mode, so that it needs no server of theirs: a request less than hosted.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const c15t = {
  id: 'c15t',
  title: 'c15t with React',
  package: '@c15t/react',
  role: 'peer',
  gates: true,
  accept: '[data-testid=consent-banner-accept-button]',
  reject: '[data-testid=consent-banner-reject-button]',
  bundle: 'c15t.mjs',
  files: () => ({}),
  page: () => ({
    head: `<script type="module" src="bundle.js"></script>
    <link rel="stylesheet" href="bundle.css">`,
    bodyEnd: '<div id="consent"></div>',
  }),
}
