import { create } from './page/own.ts'
import { trusted } from './page/trusted.ts'
import type { ServicePage } from './types.ts'

/** What a starting service is handed of the page. */
export const createServicePage = (
  nonce: string,
  report: (error: unknown) => void,
): ServicePage => ({
  nonce,
  script(url) {
    const script = create('script')
    script.async = true
    script.src = trusted().createScriptURL(url)
    script.nonce = nonce
    return script
  },
  report,
})
