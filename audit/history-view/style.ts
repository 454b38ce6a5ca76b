import { baseStyle } from '../page/style.ts';
import { engineKinds } from './engine-event.ts';

const hidden = [...engineKinds.map((kind) => `k-${kind}`), 'l-official', 'l-system', 'l-clock'].map(
  (name) => `#show-${name}:not(:checked)~section .${name}{display:none}`,
);

/** Two columns that stand beside each other, and boxes that hide a kind of event without any script. */
export const historyStyle = `${baseStyle}
.filter{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;align-items:center;padding:.6rem .8rem;margin:.8rem 0;background:var(--pale)}
main>input{position:absolute;opacity:0;width:1px;height:1px}
.filter label{cursor:pointer;padding:.1rem .4rem;border:1px solid var(--line);border-radius:.3rem;background:#fff}
.filter label::before{content:"\\2610\\00a0"}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.4rem 0}
dl.facts dt{color:var(--soft)}
dl.facts dd{margin:0;overflow-wrap:anywhere}
table.turns{table-layout:fixed}
table.turns td{width:50%}
table.turns ol,table.turns ul{list-style:none;margin:0;padding:0}
table.turns li{padding:.2rem 0 .2rem .6rem;border-left:3px solid var(--line);margin:0 0 .35rem}
.k-decision,.l-official{border-left-color:#0b5394!important}
.k-ledger{border-left-color:#38761d!important}
.k-timer,.l-clock{border-left-color:#b45f06!important}
.k-run{border-left-color:var(--ink)!important}
.id{color:var(--soft);font-variant-numeric:tabular-nums}
.time{display:block;color:var(--soft);font-size:.85em}
.due{margin:.15rem 0}
:target{background:#fff3cd}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
${hidden.join('\n')}
${[...engineKinds.map((kind) => `k-${kind}`), 'l-official', 'l-system', 'l-clock'].map((name) => `#show-${name}:checked~.filter label[for=show-${name}]::before{content:"\\2611\\00a0"}#show-${name}:focus-visible~.filter label[for=show-${name}]{outline:3px solid #f0a202}`).join('\n')}
@media print{.filter,.skip{display:none}details:not([open])>summary{display:none}table.turns{font-size:9pt}a{color:inherit;text-decoration:none}}
`;
