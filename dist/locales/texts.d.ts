/** What the visitor reads about one service, in one language. */
export interface ServiceTexts {
    label?: string;
    provider?: string;
    purpose?: string;
    items?: string;
    retention?: string;
    refusal?: string;
}
/** What the visitor reads about one category, in one language. */
export interface CategoryTexts {
    label: string;
    description: string;
}
/**
 * Every text of the interface in one language: a file in `locales/` is one of these.
 * `{name}` stands for a value.
 */
export interface Texts {
    /** The first layer. `text` names what is asked about: `{services}`. */
    title: string;
    text: string;
    accept: string;
    reject: string;
    manage: string;
    policyLink: string;
    /** The second layer. */
    preferencesTitle: string;
    preferencesText: string;
    save: string;
    close: string;
    /** The state of a switch, in words. */
    on: string;
    off: string;
    alwaysOn: string;
    /** What PIPA 15(2) and 17(2) ask for. */
    provider: string;
    purpose: string;
    items: string;
    retention: string;
    refusal: string;
    details: string;
    /** Said when saving would reload the page. */
    reloads: string;
    /** Said when the choice could not be kept. */
    notKept: string;
    gpc: string;
    /** Which language of the policy prevails: `{language}`. */
    prevailing: string;
    contact: string;
    /** The record: `{date}`, `{id}`, `{version}`. */
    recordTitle: string;
    recordDate: string;
    recordId: string;
    recordPolicy: string;
    copy: string;
    copied: string;
    download: string;
    /** Removes the record and everything the services stored, and the status that says so. */
    forget: string;
    forgotten: string;
    /** The headings of the declaration: a row for each service. */
    service: string;
    storage: string;
    choice: string;
    /** The placeholder of a blocked frame: `{service}`. */
    frameText: string;
    allowOnce: string;
    allowAlways: string;
    /** An announced change of the policy: `{date}`. */
    upcoming: string;
    dismiss: string;
    trigger: string;
    /** One question: `{label}`. */
    askTitle: string;
    allow: string;
    refuse: string;
    categories: Record<string, CategoryTexts>;
    services: Record<string, ServiceTexts>;
}
