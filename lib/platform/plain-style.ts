/** The look of the plain pages: colours as in app/styles/tokens.css, sizes as on the pages of the portal. */
export const PLAIN_STYLE = `
:root{color-scheme:light dark;--agency-accent:#1d4791;--agency-on-accent:#fff;--paper:#fff;--sand:#f8f4ec;--line:#ddd5c6;--ink:#1d1c21;--soft:#55514c;--sun:#f3b437}
@media (prefers-color-scheme:dark){:root{--agency-accent:#a9c5fa;--agency-on-accent:#10131a;--paper:#17161a;--sand:#211f24;--line:#454149;--ink:#f4f2ee;--soft:#bfbab2;--sun:#f0b545}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;font:1.125rem/1.6 "Fira Sans",system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
header>a,main,footer>nav{width:100%;margin-inline:auto;padding-inline:clamp(1rem,4vw,2rem)}
header>a,footer>nav{max-width:75rem}
header{border-bottom:1px solid var(--line)}
header>a{display:flex;align-items:center;gap:.75rem;padding-block:.85rem;line-height:1.2;color:inherit;text-decoration:none}
header svg{flex:none}
header strong,header small{display:block}
header strong{font-size:1.2rem;font-weight:600}
header small{font-size:.95rem;color:var(--soft)}
.table{fill:var(--agency-accent)}
.seats{fill:color-mix(in oklch,var(--agency-accent),var(--paper) 55%)}
.yours{fill:var(--sun)}
main{flex:1;max-width:50rem;padding-block:clamp(2.25rem,5vw,3.75rem)}
h1{margin:0 0 1.25rem;font-size:clamp(1.95rem,1.35rem + 2.8vw,3.2rem);font-weight:600;line-height:1.1;letter-spacing:-.018em;text-wrap:balance;hyphens:auto}
p{max-width:40em;margin:.9em 0 0}
a{color:var(--agency-accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:3px}
form,.way{margin-top:1.75rem}
button,.button{display:inline-block;min-height:48px;padding:.6rem 1.4rem;font:inherit;font-weight:600;line-height:1.3;border:2px solid var(--agency-accent);border-radius:8px;color:var(--agency-on-accent);background:var(--agency-accent);text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:color-mix(in oklch,var(--agency-accent),var(--ink) 22%)}
.request{margin-top:2.5rem;font-size:1rem;color:var(--soft)}
footer{padding-block:2rem;font-size:1rem;background:var(--sand);border-top:1px solid var(--line)}
ul{display:flex;flex-wrap:wrap;gap:0 1.75rem;margin:0;padding:0;list-style:none}
li a{display:inline-block;padding-block:.3rem}
:focus-visible{outline:4px solid var(--ink);outline-offset:2px;border-radius:4px}
@media (forced-colors:active){.table,.seats,.yours{fill:CanvasText}}`;
