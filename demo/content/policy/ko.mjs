import { html } from '../../pages/html.mjs'

export const policyKo = {
  title: '쿠키 이용 안내',
  description: '잡헬프가 브라우저에 무엇을 왜 저장하는지, 동의를 어떻게 철회하는지 설명합니다.',
  version: (/** @type {string} */ version) => `${version}부터 시행`,
  lead: '동의를 받기 전에는 쿠키를 저장하지 않으며, 동의하지 않으신 것은 불러오지 않습니다.',
  sections: [
    {
      heading: '필수 쿠키',
      text: html`<p>동의 여부를 선택하시면 그 선택을 기억하는 쿠키 <code>assent</code> 하나를 저장합니다. 무작위 번호, 선택하신 날짜, 처리방침 버전, 항목별 선택이 들어 있으며 이름이나 연락처는 들어 있지 않습니다. 180일이 지나면 삭제되며, 다시 동의 여부를 여쭙니다.</p>`,
    },
    {
      heading: '분석: Plausible',
      text: html`<p>동의하시면 어떤 공고와 글을 읽으셨는지 집계합니다. 제공받는 자는 Plausible Insights OÜ이며, 페이지 주소와 유입 경로, 브라우저 종류, 국가가 전달됩니다. 브라우저에는 아무것도 저장하지 않습니다. 통계는 잡헬프가 이용하는 동안 보관하며, IP 주소는 저장하지 않습니다.</p>`,
    },
    {
      heading: '광고: Google AdSense와 필름하우스',
      text: html`<p>동의하시면 Google이 광고를 표시하고, 광고 선택과 노출 횟수 제한을 위해 쿠키(<code>__gads</code>, <code>__gpi</code>, <code>__eoi</code>)를 최장 13개월 동안 저장합니다. 맞춤형 광고는 따로 여쭙습니다. 필름하우스 영상은 재생하실 때 자체 쿠키를 90일 동안 저장합니다.</p>
        <p>거부하셔도 공고를 찾고 글을 읽으시는 데 아무 차이가 없습니다.</p>`,
    },
  ],
  abroad: {
    heading: '국외 이전',
    text: html`<p>동의하시면 다음과 같이 개인정보가 국외로 이전됩니다.</p>`,
    columns: ['구분', 'Google AdSense', 'Plausible'],
    rows: [
      ['이전받는 자', 'Google LLC', 'Plausible Insights OÜ'],
      [
        '연락처',
        '1600 Amphitheatre Parkway, Mountain View, CA 94043, USA (policies.google.com/privacy)',
        'Västriku tn 2, 50403 Tartu, Estonia (plausible.io/contact)',
      ],
      ['이전되는 국가', '미국', '에스토니아(서버는 독일)'],
      [
        '이전 항목',
        '쿠키·식별자, IP 주소, 브라우저, 방문 페이지. 맞춤형 광고에 동의하시면 다른 사이트를 포함한 방문 기록',
        '방문 페이지, 유입 경로, 브라우저, 국가, IP 주소(저장하지 않음)',
      ],
      [
        '시기와 방법',
        '광고가 있는 페이지를 여실 때마다 브라우저가 암호화된 통신(HTTPS)으로 직접 전송',
        '페이지를 여실 때마다 브라우저가 암호화된 통신(HTTPS)으로 직접 전송',
      ],
      ['이용 목적', '광고 표시, 노출 횟수 제한, 측정, 부정 이용 방지', '방문 통계'],
      [
        '보유·이용 기간',
        '쿠키는 최장 13개월. Google 서버의 기록에서는 9개월 뒤 IP 주소 일부를, 18개월 뒤 쿠키 식별자를 삭제',
        '잡헬프가 통계를 이용하는 동안',
      ],
    ],
    refusal: html`<p>이전을 원하지 않으시면 동의를 거부하시거나, 동의하신 뒤라도 <em>동의 설정</em>에서 철회하시면 됩니다. 거부하시면 광고가 표시되지 않고 방문 통계에서 제외되며, 그 밖의 불이익은 없습니다.</p>`,
  },
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
