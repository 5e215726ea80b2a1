/// The look of the page; the policy of the page names its hash, so that no other style is taken.
enum HTMLStyle {
    static let sheet = """
        :root{color-scheme:light dark;--fg:#1b1f24;--bg:#ffffff;--soft:#57606a;--rule:#8c959f;--tint:#f3f5f7;\
        --one:#0a58b0;--two:#9a4300;--bad:#a40e26}
        @media (prefers-color-scheme:dark){:root{--fg:#e8ebef;--bg:#14171b;--soft:#a8b1bb;--rule:#727c87;\
        --tint:#1e2329;--one:#7db7ff;--two:#ffb27a;--bad:#ff9aa5}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--bg);color:var(--fg);font:1rem/1.5 system-ui,sans-serif}
        main,header,nav{max-width:64rem;margin:0 auto;padding:0 1rem}
        h1{font-size:1.6rem;margin:1rem 0 .5rem}
        h2{font-size:1.25rem;margin:2.5rem 0 .5rem;border-bottom:1px solid var(--rule)}
        p{max-width:44rem;overflow-wrap:anywhere}
        a{color:var(--one)}
        a:focus-visible,.scroll:focus-visible{outline:3px solid var(--one);outline-offset:2px}
        nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
        nav a{display:inline-block;padding:.25rem 0}
        .scroll{overflow-x:auto;margin:1rem 0;max-width:100%}
        table{border-collapse:collapse;font-size:.9rem}
        caption{text-align:left;font-weight:600;padding:.25rem 0}
        th,td{border-bottom:1px solid var(--rule);padding:.3rem .6rem .3rem 0;text-align:left;vertical-align:top}
        thead th{white-space:nowrap}
        tbody th{font-weight:400}
        .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .w{min-width:18rem;overflow-wrap:anywhere}
        figure{margin:1rem 0}
        svg{display:block;width:100%;max-width:44rem;height:auto;font:11px system-ui,sans-serif}
        svg text{fill:var(--fg)}
        svg .s{fill:var(--soft)}
        svg .e{text-anchor:end}
        svg .m{text-anchor:middle}
        svg .x{font-size:9px}
        svg .axis{stroke:var(--rule);stroke-width:1;fill:none}
        svg .grid{stroke:var(--rule);stroke-width:.5;stroke-dasharray:2 3;fill:none}
        svg .one{fill:var(--one);fill-opacity:.65}
        svg .two{fill:var(--two);fill-opacity:.65}
        svg .line{stroke:var(--one);stroke-width:2;fill:none}
        svg .dot{fill:var(--one);stroke:var(--bg);stroke-width:1}
        svg .span{stroke:var(--fg);stroke-width:1.5;fill:none}
        svg .cell{fill:var(--two)}
        figcaption{color:var(--soft);font-size:.9rem}
        @media print{nav{display:none}.scroll{overflow:visible}}

        """

    /// The SHA-256 of ``sheet`` in base64.
    static let hash = "kNNKESaorr7W6mEkRTtUNiBCOOKpizHKBNecc1yazEY="
}
