import 'vanilla-cookieconsent/dist/cookieconsent.css'
import { run } from 'vanilla-cookieconsent'

run({
  categories: {
    necessary: { enabled: true, readOnly: true },
    analytics: {},
    advertising: { autoClear: { cookies: [{ name: '__gads' }] } },
  },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'We use cookies',
          description: 'We use cookies to measure how the site is used and to show ads.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Manage preferences',
        },
        preferencesModal: {
          title: 'Manage preferences',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save',
          closeIconLabel: 'Close',
          sections: [
            {
              title: 'Necessary',
              description: 'The site does not work without these.',
              linkedCategory: 'necessary',
            },
            {
              title: 'Analytics',
              description: 'How the site is used.',
              linkedCategory: 'analytics',
            },
            { title: 'Advertising', description: 'Shows ads.', linkedCategory: 'advertising' },
          ],
        },
      },
    },
  },
})
