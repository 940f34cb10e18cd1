/** The page's look: system faces, one column of slides in pairs, dark where the reader's machine is. No sign that HTML would escape. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #f3f4f6; --card: #ffffff; --text: #1b2430; --soft: #566070; --line: #d9dde3; --mark: #9a3412; --marked: #ffedd5; --same: #166534; --sameGround: #dcfce7; }
@media (prefers-color-scheme: dark) { :root { --ground: #14171c; --card: #1d2128; --text: #e6e9ee; --soft: #a3acb9; --line: #333a45; --mark: #fdba74; --marked: #431407; --same: #86efac; --sameGround: #052e16; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
main, header { max-width: 1280px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 32px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 40px 0 12px; }
h3 { font-size: 16px; margin: 0; }
p { margin: 0 0 12px; }
.soft { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 12px; margin: 20px 0; padding: 0; list-style: none; }
.figures li { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
.figures b { display: block; font-size: 22px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.filter { position: sticky; top: 0; z-index: 1; display: flex; gap: 4px; align-items: center; background: var(--ground); padding: 10px 0; border-bottom: 1px solid var(--line); }
.filter label { padding: 6px 14px; border-radius: 999px; cursor: pointer; border: 1px solid transparent; }
.filter input { position: absolute; opacity: 0; }
.filter input:checked + label { background: var(--card); border-color: var(--line); font-weight: 600; }
.filter input:focus-visible + label { outline: 2px solid currentColor; }
.heads, .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
.heads { margin-top: 16px; font-weight: 600; }
.slide { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px 16px; margin: 12px 0; content-visibility: auto; contain-intrinsic-size: auto 420px; }
.slide .top { display: flex; flex-wrap: wrap; gap: 6px 12px; align-items: baseline; margin-bottom: 10px; }
.badge { border-radius: 4px; padding: 1px 8px; font-size: 13px; background: var(--marked); color: var(--mark); }
.badge.none { background: var(--sameGround); color: var(--same); }
figure { margin: 0 0 10px; }
figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { font-size: 13px; color: var(--soft); padding-top: 4px; }
table { border-collapse: collapse; width: 100%; background: var(--card); border: 1px solid var(--line); font-size: 14px; }
th, td { text-align: left; padding: 6px 12px; border-top: 1px solid var(--line); vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; }
.swatch { display: inline-block; width: 1em; height: 1em; border: 1px solid var(--line); vertical-align: -0.15em; margin-right: 6px; }
.nothing { display: none; }
body:has(#changed:checked) .same { display: none; }
body:has(#changed:checked) .nothing { display: block; }
@media (max-width: 720px) { .heads, .pair { grid-template-columns: 1fr; } }
@media print { .filter { display: none; } .slide { break-inside: avoid; content-visibility: visible; } }
`;
