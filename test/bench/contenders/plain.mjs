import { VENDOR } from '../page/page.mjs'

/** AdSense's own tag, as Google hands it out: nothing is asked, the vendor is requested at once. */
export const plain = {
  id: 'plain',
  title: 'plain ungated tag',
  role: 'reference',
  page: () => ({ head: `<script async src="${VENDOR}" crossorigin="anonymous"></script>` }),
}
