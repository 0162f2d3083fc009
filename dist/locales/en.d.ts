declare const _default: {
    title: string;
    text: string;
    accept: string;
    reject: string;
    manage: string;
    policyLink: string;
    preferencesTitle: string;
    preferencesText: string;
    save: string;
    close: string;
    on: string;
    off: string;
    alwaysOn: string;
    provider: string;
    purpose: string;
    items: string;
    retention: string;
    refusal: string;
    details: string;
    reloads: string;
    notKept: string;
    gpc: string;
    prevailing: string;
    contact: string;
    recordTitle: string;
    recordDate: string;
    recordId: string;
    recordPolicy: string;
    copy: string;
    copied: string;
    download: string;
    forget: string;
    forgotten: string;
    service: string;
    storage: string;
    choice: string;
    frameText: string;
    allowOnce: string;
    allowAlways: string;
    upcoming: string;
    dismiss: string;
    trigger: string;
    askTitle: string;
    allow: string;
    refuse: string;
    categories: {
        essential: {
            label: string;
            description: string;
        };
        analytics: {
            label: string;
            description: string;
        };
        advertising: {
            label: string;
            description: string;
        };
    };
    services: {
        adsense: {
            provider: string;
            purpose: string;
            items: string;
            retention: string;
            refusal: string;
        };
        'adsense-personalization': {
            label: string;
            provider: string;
            purpose: string;
            items: string;
            retention: string;
            refusal: string;
        };
        plausible: {
            provider: string;
            purpose: string;
            items: string;
            retention: string;
            refusal: string;
        };
    };
};
export default _default;
