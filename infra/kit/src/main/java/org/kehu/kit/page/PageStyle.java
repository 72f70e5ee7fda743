package org.kehu.kit.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one style sheet of pages that customers see, inline, and the policy that allows it by its
 * hash and nothing else.
 */
public final class PageStyle {

  public static final String CSS =
      """
      :root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#7d8590;\
      --accent:#0a5bb5;--on:#fff;--bad:#b3261e;--tint:#f3f6fa}
      @media (prefers-color-scheme:dark){:root{--ink:#e9edf1;--soft:#b1bac4;--paper:#14181d;\
      --line:#6e7781;--accent:#7ab7ff;--on:#0b1a2b;--bad:#ff9d94;--tint:#1f262e}}
      *{box-sizing:border-box}
      body{margin:0;background:var(--paper);color:var(--ink);\
      font:1.0625rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",\
      "Noto Sans CJK SC","Noto Sans SC",sans-serif}
      header,main{max-width:44rem;margin:0 auto;padding:1rem}
      nav{display:flex;gap:.5rem;justify-content:flex-end}
      nav a{padding:.5rem .75rem;color:var(--accent)}
      nav a[aria-current]{color:var(--ink);text-decoration:none;font-weight:600}
      h1{font-size:1.6rem;line-height:1.3;margin:.25rem 0 .75rem}
      h2{font-size:1.15rem;margin:2.25rem 0 .9rem}
      fieldset,.field{border:0;margin:0 0 1.75rem;padding:0;min-width:0}
      legend,.field>label{padding:0;font-weight:600;margin-bottom:.5rem;display:block}
      .mark{font-weight:400;color:var(--soft);font-size:.9rem}
      .points{display:grid;grid-template-columns:repeat(6,1fr);gap:.4rem}
      .points label,.choices label{position:relative;display:block;cursor:pointer}
      .points input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
      .points span.point{display:block;text-align:center;padding:.6rem 0;border:1px solid var(--line);\
      border-radius:.5rem;background:var(--tint);min-height:2.75rem}
      .points input:hover+span.point{border-color:var(--accent)}
      .points input:checked+span.point{background:var(--accent);border-color:var(--accent);\
      color:var(--on);font-weight:700;outline:2px solid transparent}
      .points input:focus-visible+span.point{outline:3px solid var(--ink);outline-offset:2px}
      .ends{display:flex;justify-content:space-between;color:var(--soft);font-size:.9rem;margin-top:.35rem}
      .choices label{padding:.6rem .75rem .6rem 2.5rem;border:1px solid var(--line);border-radius:.5rem;\
      margin-bottom:.4rem;background:var(--tint)}
      .choices input{position:absolute;left:.85rem;top:.95rem;width:1.1rem;height:1.1rem;margin:0}
      .row{margin:.75rem 0 .35rem}
      textarea,input[type=date],input[type=text],input[type=tel],input[type=email],input[type=file]{width:100%;font:inherit;color:inherit;background:var(--tint);\
      border:1px solid var(--line);border-radius:.5rem;padding:.6rem .75rem}
      textarea{min-height:7rem;resize:vertical}
      input[type=date]{max-width:14rem}
      a:focus-visible,textarea:focus-visible,input:focus-visible,button:focus-visible,\
      [tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
      button{font:inherit;font-weight:600;width:100%;min-height:3rem;padding:.75rem 1.5rem;border:0;\
      border-radius:.5rem;background:var(--accent);color:var(--on);cursor:pointer}
      button.later{margin-top:.75rem;background:var(--paper);color:var(--accent);\
      border:1px solid var(--accent)}
      .card{border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
      .card button{width:auto;margin:.25rem .5rem .25rem 0}
      .said{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem;margin:0 0 1rem}
      dt{color:var(--soft)}
      dd{margin:0;overflow-wrap:anywhere}
      .done{border:2px solid var(--accent);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1.5rem}
      summary{cursor:pointer;padding:.5rem 0;color:var(--accent)}
      .error{color:var(--bad);font-weight:600;margin:.25rem 0 .5rem}
      .wrong{border-left:.3rem solid var(--bad);padding-left:.85rem}
      .summary{border:2px solid var(--bad);border-radius:.5rem;padding:.75rem 1rem;margin:0 0 1.5rem}
      .summary h2{margin:0 0 .35rem;color:var(--bad)}
      .summary ul{margin:0;padding-left:1.25rem}
      .summary a{color:var(--bad)}
      @supports selector(:has(*)){.when{display:none}}
      .note{color:var(--soft)}
      .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
      @media (min-width:36rem){.points{grid-template-columns:repeat(auto-fit,minmax(2.75rem,1fr))}\
      .points.to10{grid-template-columns:repeat(11,1fr)}button{width:auto;min-width:12rem}}
      """;

  private static final String HASH = hash(CSS);

  private PageStyle() {}

  /** Allows the sheet, one more of the form if there is one, and nothing else. */
  public static String policy(String formSheet) {
    String form = formSheet.isEmpty() ? "" : " '" + hash(formSheet) + "'";
    return "default-src 'none'; style-src '"
        + HASH
        + "'"
        + form
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String hash(String sheet) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }
}
