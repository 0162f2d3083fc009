import { html } from '../../pages/html.mjs'

export const policyEn = {
  title: 'Cookies and storage',
  description: 'What Jobhelp stores in your browser and why, and how to take your consent back.',
  version: (/** @type {string} */ version) => `In effect from ${version}`,
  lead: 'Jobhelp stores nothing before it has asked, and loads nothing that you did not agree to.',
  sections: [
    {
      heading: 'What is necessary',
      text: html`<p>Once you have chosen, one cookie named <code>assent</code> remembers the choice. It holds a random number, the date, the version of this policy and your answers; no name and no address. After 180 days it is gone and we ask again.</p>`,
    },
    {
      heading: 'Analytics: Plausible',
      text: html`<p>If you agree, we count which listings and guides are read. The recipient is Plausible Insights OÜ, which is told the address of the page, where you came from, the kind of browser and the country. Nothing is stored in your browser. The statistics are kept as long as Jobhelp uses them; your IP address is not stored.</p>`,
    },
    {
      heading: 'Advertising: Google AdSense and Filmhouse',
      text: html`<p>If you agree, Google shows advertising and keeps cookies (<code>__gads</code>, <code>__gpi</code>, <code>__eoi</code>) for up to 13 months, to choose advertisements and limit how often you see one. Personalised advertising is a question of its own. Filmhouse keeps a cookie of its own for 90 days when you play a video.</p>
        <p>If you refuse, searching and reading work exactly the same.</p>`,
    },
  ],
  abroad: {
    heading: 'Transfers abroad',
    text: html`<p>If you agree, personal data leave Korea as follows.</p>`,
    columns: ['Item', 'Google AdSense', 'Plausible'],
    rows: [
      ['Recipient', 'Google LLC', 'Plausible Insights OÜ'],
      [
        'Contact',
        '1600 Amphitheatre Parkway, Mountain View, CA 94043, USA (policies.google.com/privacy)',
        'Västriku tn 2, 50403 Tartu, Estonia (plausible.io/contact)',
      ],
      ['Country', 'USA', 'Estonia (servers in Germany)'],
      [
        'Data',
        'Cookies and ids, IP address, browser, pages visited; with personalised advertising, your activity on other sites too',
        'Page, referrer, browser, country, IP address (not stored)',
      ],
      [
        'When and how',
        'Sent by your browser over HTTPS whenever you open a page with advertising',
        'Sent by your browser over HTTPS whenever you open a page',
      ],
      [
        'Purpose',
        'Showing ads, limiting how often, measuring them, preventing fraud',
        'Counting visits',
      ],
      [
        'Kept for',
        'Cookies up to 13 months; Google’s logs lose part of the IP address after 9 months and the ids of cookies after 18',
        'As long as Jobhelp uses its statistics',
      ],
    ],
    refusal: html`<p>To prevent it, refuse, or withdraw your consent under <em>Your Privacy Choices</em>. Then there is no advertising and your visit is not counted; nothing else changes.</p>`,
  },
  details: 'The full list',
  noscript: 'JavaScript is off, so Jobhelp loads no advertising and no analytics at all.',
  withdraw: {
    heading: 'Taking consent back',
    text: html`<p>You can change your mind at any time under <em>Your Privacy Choices</em> at the foot of every page. When you take consent back, what the service stored on this site is erased, and the page loads once more to stop the code that is running.</p>`,
    open: 'Open your privacy choices',
    all: 'Take everything back',
    done: 'Everything was taken back.',
    nothing: 'There is no consent to take back.',
  },
  contact: {
    heading: 'Questions',
    text: html`<p>Privacy officer: <a href="mailto:privacy@jobhelp.example">privacy@jobhelp.example</a></p>`,
  },
}
