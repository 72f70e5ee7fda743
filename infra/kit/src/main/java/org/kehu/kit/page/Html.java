package org.kehu.kit.page;

/**
 * Writes HTML. Everything that is not written by {@link #raw} is escaped, and attribute values are
 * always quoted, so that no text of a person becomes markup.
 */
public final class Html {

  private final StringBuilder out = new StringBuilder(8_192);

  /** Markup that stands in this program. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text between tags. */
  public Html text(String text) {
    escape(text);
    return this;
  }

  /** Opens a tag with attributes given as name, value, name, value. */
  public Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  public Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** A tag with nothing but text in it. */
  public Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
