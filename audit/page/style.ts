/** How pages look that are read from disk: one column of text, tables that break over pages, print in black. */
export const baseStyle = `
:root{--ink:#1b1f24;--soft:#4d5763;--line:#c9d0d8;--pale:#f3f5f8;--mark:#0b5394;--late:#9b1c1c;color-scheme:light}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:#fff;font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem}
footer{padding-bottom:2rem;color:var(--soft);font-size:.875rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--mark);padding-bottom:.2rem}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.3rem 0 .6rem;max-width:70ch}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{border:1px solid var(--line);padding:.35rem .55rem;text-align:left;vertical-align:top}
thead th{background:var(--pale)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code,pre{font:.85em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--pale);padding:.5rem;margin:.3rem 0;max-height:30rem;overflow:auto}
summary{cursor:pointer;color:var(--mark)}
summary:focus-visible,input:focus-visible{outline:3px solid #f0a202;outline-offset:2px}
.late{color:var(--late);font-weight:600}
.soft{color:var(--soft)}
@media print{body{font-size:10pt}header,main,footer{max-width:none;padding:0}pre{max-height:none}tr,li{break-inside:avoid}thead{display:table-header-group}}
`;
