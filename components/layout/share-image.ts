/** Picture that messengers show beside a link: a static file, the same for every page, with no name of an operator. */
export const shareImage = { url: "/og.png", width: 1200, height: 630, alt: "Fachforen in Ihrer Region" };
