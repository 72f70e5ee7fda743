package org.kehu.survey.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.kehu.kit.page.Html;

/** How pages of results look, on screens of every width and on paper; and what they may load. */
public final class Sheet {

  /** The style sheet itself. */
  public static final String CSS =
      """
      @page{size:A4;margin:18mm}
      *{box-sizing:border-box}
      body{margin:0;background:#fff;color:#1b1f24;\
      font:1rem/1.6 system-ui,-apple-system,"PingFang SC","Microsoft YaHei",\
      "Noto Sans CJK SC","Noto Sans SC",sans-serif}
      main{max-width:48rem;margin:0 auto;padding:1rem}
      h1{font-size:1.5rem;line-height:1.3;margin:.5rem 0}
      h2{font-size:1.15rem;margin:1.75rem 0 .5rem}
      p{margin:.5rem 0;white-space:pre-line;overflow-wrap:anywhere}
      .note{color:#545d68;font-size:.9rem}
      figure{margin:1rem 0;break-inside:avoid}
      figcaption{font-weight:600;margin-bottom:.35rem}
      svg{display:block;width:100%;max-width:32rem;height:auto;font:inherit;font-size:15px;fill:#1b1f24}
      .bar{fill:#1f6f8b}
      .bar.low{fill:#a33b1f}
      .target{stroke:#1b1f24;stroke-width:2;stroke-dasharray:6 4}
      table{border-collapse:collapse;width:100%;break-inside:avoid}
      caption{text-align:left;font-weight:600;padding:.35rem 0}
      th,td{border:1px solid #c5ccd3;padding:.35rem .5rem;text-align:left;overflow-wrap:anywhere}
      th{background:#f0f3f6}
      td.number{text-align:right}
      """;

  private Sheet() {}

  /** Allows this sheet and nothing else. */
  public static String policy() {
    return "default-src 'none'; style-src '"
        + hash()
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
    }
  }

  /** Begins a page up to its main part. */
  public static Html begin(String title, String languageTag) {
    return new Html()
        .raw("<!doctype html>\n")
        .open("html", "lang", languageTag)
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .element("title", title)
        .raw("<style>" + CSS + "</style></head>\n<body><main>\n")
        .element("h1", title);
  }

  /** Ends it. */
  public static String end(Html html) {
    return html.raw("\n</main></body></html>\n").toString();
  }

  /** A table of two columns: what, and how much. */
  public static void table(Html html, String caption, List<String[]> rows) {
    html.open("table").element("caption", caption).raw("<tbody>");
    rows.forEach(row ->
        html.open("tr")
            .element("th", row[0], "scope", "row")
            .element("td", row[1], "class", "number")
            .close("tr"));
    html.raw("</tbody></table>\n");
  }
}
