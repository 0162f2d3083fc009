import { VENDOR } from '../page/page.mjs'

const config = {
  type: 'opt-in',
  palette: { popup: { background: '#fff', text: '#222' }, button: { background: '#222' } },
  content: { href: '/privacy' },
}

/**
 * Its examples: style sheet in the head, script at the end of the body. It asks one question for all
 * and gates nothing: its documented callbacks load the vendor here, six lines of the site's own.
 *
 * @type {import('../contenders.mjs').Contender}
 */
export const osano = {
  id: 'osano',
  title: 'osano cookieconsent',
  package: 'cookieconsent',
  role: 'peer',
  gates: false,
  accept: '.cc-window .cc-allow',
  reject: '.cc-window .cc-deny',
  files: ({ peers }) => ({
    'cookieconsent.js': `${peers}/cookieconsent/build/cookieconsent.min.js`,
    'cookieconsent.css': `${peers}/cookieconsent/build/cookieconsent.min.css`,
  }),
  page: () => ({
    head: '<link rel="stylesheet" href="cookieconsent.css">',
    bodyEnd: `<script src="cookieconsent.js"></script>
    <script>
      var isLoaded
      function follow() {
        if (isLoaded || !this.hasConsented()) return
        isLoaded = document.createElement('script')
        isLoaded.src = '${VENDOR}'
        document.head.append(isLoaded)
      }
      cookieconsent.initialise(Object.assign(${JSON.stringify(config)},
        { onInitialise: follow, onStatusChange: follow }))
    </script>`,
  }),
}
