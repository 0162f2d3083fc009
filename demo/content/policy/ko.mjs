import { html } from '../../pages/html.mjs'

export const policyKo = {
  title: '쿠키 이용 안내',
  description: '잡헬프가 브라우저에 무엇을 왜 저장하는지, 동의를 어떻게 철회하는지 설명합니다.',
  version: (/** @type {string} */ version) => `${version}부터 시행`,
  lead: '잡헬프는 묻기 전에는 아무것도 저장하지 않고, 동의하지 않은 것은 불러오지 않습니다.',
  sections: [
    {
      heading: '필수 쿠키',
      text: html`<p>동의 여부를 선택하시면 그 선택을 기억하는 쿠키 <code>assent</code> 하나를 저장합니다. 무작위 번호, 선택하신 날짜, 처리방침 버전, 항목별 선택이 들어 있으며 이름이나 연락처는 들어 있지 않습니다. 180일이 지나면 삭제되며, 다시 동의 여부를 여쭙니다.</p>`,
    },
    {
      heading: '분석: Plausible',
      text: html`<p>동의하시면 어떤 공고와 글을 읽으셨는지 집계합니다. 제공받는 자는 Plausible Insights OÜ이며, 페이지 주소와 유입 경로, 브라우저 종류, 국가가 전달됩니다. 브라우저에는 아무것도 저장하지 않습니다.</p>`,
    },
    {
      heading: '광고: Google AdSense와 필름하우스',
      text: html`<p>동의하시면 Google이 광고를 표시하고, 광고 선택과 노출 횟수 제한을 위해 쿠키(<code>__gads</code>, <code>__gpi</code>, <code>__eoi</code>)를 최장 13개월 동안 저장합니다. 맞춤형 광고는 따로 여쭙습니다. 필름하우스 영상은 재생하실 때 자체 쿠키를 90일 동안 저장합니다.</p>
        <p>거부하셔도 공고를 찾고 글을 읽으시는 데 아무 차이가 없습니다.</p>`,
    },
  ],
  details: '상세 목록',
  noscript: '자바스크립트가 꺼져 있어 잡헬프는 어떤 광고나 분석 도구도 불러오지 않습니다.',
  withdraw: {
    heading: '동의 철회 방법',
    text: html`<p>모든 페이지 아래의 <em>동의 설정</em>에서 언제든지 바꾸실 수 있습니다. 동의를 철회하시면 해당 서비스가 이 사이트에 저장한 정보를 삭제하고, 실행 중인 코드를 멈추기 위해 페이지를 한 번 새로 고칩니다.</p>`,
    open: '동의 설정 열기',
    all: '모든 동의 철회',
    done: '모든 동의를 철회했습니다.',
    nothing: '철회할 동의가 없습니다.',
  },
  contact: {
    heading: '문의',
    text: html`<p>개인정보 보호책임자: <a href="mailto:privacy@jobhelp.example">privacy@jobhelp.example</a></p>`,
  },
}
