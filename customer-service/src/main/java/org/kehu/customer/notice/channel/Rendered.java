package org.kehu.customer.notice.channel;

import org.jspecify.annotations.Nullable;

/**
 * A notice's words, ready to be sent.
 *
 * @param body plain text
 * @param shortText null if the template has none
 */
public record Rendered(String subject, String body, @Nullable String shortText) {

  /** The body as HTML: everything escaped, so that no value of a placeholder becomes markup. */
  public String html() {
    String escaped =
        body.strip()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    String linked = escaped.replaceAll("(?m)^(https://\\S+)$", "<a href=\"$1\">$1</a>");
    return "<p>"
        + linked.replaceAll("\\n{2,}", "</p>\n<p>").replaceAll("\\n(?!<p>)", "<br>")
        + "</p>";
  }

  /** Shows nothing: the words may hold a name or a personal link. */
  @Override
  public String toString() {
    return "Rendered[…]";
  }
}
