const words = {
  en: { title: 'Stand-in ad', personalized: 'personalised', not: 'not personalised', slot: 'Slot' },
  ko: { title: '시험용 광고', personalized: '맞춤형', not: '비맞춤형', slot: '광고 단위' },
}

/**
 * The page in an ad's frame: a quiet card that says what a real ad would not.
 *
 * @param {URLSearchParams} query
 */
export function adFrame(query) {
  const lang = query.get('hl')?.startsWith('ko') ? 'ko' : 'en'
  const { title, personalized, not, slot } = words[lang]
  const kind = query.get('npa') === '1' ? not : personalized
  const unit = escaped(query.get('slotname') ?? '')
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
  html, body { height: 100%; margin: 0 }
  body {
    box-sizing: border-box; display: flex; flex-wrap: wrap; align-content: center;
    justify-content: center; align-items: baseline; gap: 4px 12px; padding: 8px 16px;
    border: 1px solid; border-radius: 6px; text-align: center; word-break: keep-all;
    font: 14px/20px system-ui, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", sans-serif;
    color: #45494f; background: #f3f4f5; border-color: #d9dcdf;
  }
  p { margin: 0 }
  small { flex-basis: 100%; font-size: 12px; line-height: 16px; color: #5d636b }
  @media (max-height: 99px) { small { flex-basis: auto } }
  @media (prefers-color-scheme: dark) {
    body { color: #d5d8dc; background: #24272b; border-color: #3b3f45 }
    small { color: #a5abb3 }
  }
</style>
<p><b>${title}</b> · <span id="kind">${kind}</span></p>
${unit && `<small>${slot} ${unit}</small>`}
</html>
`
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
