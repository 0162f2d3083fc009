import '@c15t/react/styles.css'
import {
  ConsentBanner,
  ConsentDialog,
  ConsentDialogLink,
  ConsentManagerProvider,
} from '@c15t/react'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { VENDOR } from '../page/page.mjs'

const options = {
  mode: 'offline',
  consentCategories: ['necessary', 'measurement', 'marketing'],
  i18n: { locale: 'en', detectBrowserLanguage: false },
  scripts: [{ id: 'ads', src: VENDOR, category: 'marketing' }],
}

createRoot(document.getElementById('consent')).render(
  h(
    ConsentManagerProvider,
    { options },
    h(ConsentBanner),
    h(ConsentDialog),
    h(ConsentDialogLink, null, 'Privacy choices'),
  ),
)
