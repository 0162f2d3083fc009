/** Whom to ask; stands in the interface and on the policy page. */
export const contact = {
  ko: '개인정보 보호책임자 privacy@jobhelp.example',
  en: 'Privacy officer, privacy@jobhelp.example',
}

/**
 * The vendors that the pages hold back by markup. They need no code: AdSense is built in, and these
 * two only wait for an answer. Plausible is known to Assent, so its purpose need not be told.
 */
export const services = [
  {
    id: 'plausible',
    category: 'analytics',
    label: 'Plausible',
    policyUrl: 'https://plausible.io/data-policy',
  },
  {
    id: 'film-house',
    category: 'advertising',
    label: { ko: '필름하우스 영상', en: 'Filmhouse videos' },
    provider: 'Filmhouse',
    purpose: {
      ko: '영상 재생, 재생 전 광고 표시',
      en: 'Playing videos, with advertising before them',
    },
    items: {
      ko: 'IP 주소, 시청한 영상, 쿠키 식별자',
      en: 'IP address, videos watched, an identifier in a cookie',
    },
    retention: { ko: '90일', en: '90 days' },
    refusal: {
      ko: '영상 자리에 안내가 표시되며, 그 자리에서 이번만 허용하실 수 있습니다',
      en: 'A short text stands in place of each video, where you can still allow it once',
    },
  },
]
