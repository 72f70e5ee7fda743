package org.kehu.complaint.page.web;

import java.util.ArrayList;
import java.util.List;
import org.kehu.kit.page.Html;
import org.kehu.kit.page.PageStyle;

/** What every page has around it: head, the choice of language, and one column. */
final class PageFrame {

  final Html html = new Html();
  final PageWords words;

  PageFrame(PageWords words) {
    this.words = words;
  }

  /** Everything up to the headline. */
  PageFrame begin(String title, String headline, boolean languages) {
    html.raw("<!doctype html>\n")
        .open("html", "lang", words.tag())
        .raw("<head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .raw("<meta name=\"robots\" content=\"noindex, nofollow\">")
        .element("title", title)
        .raw("<style>" + PageStyle.CSS + "</style></head>\n<body>\n");
    if (languages) {
      html.raw("<header>").open("nav", "aria-label", words.of("languages"));
      language("zh", "zh-CN", "中文");
      language("en", "en", "English");
      html.raw("</nav></header>\n");
    }
    html.raw("<main>\n").element("h1", headline).raw("\n");
    return this;
  }

  private void language(String code, String tag, String name) {
    List<String> attributes =
        new ArrayList<>(List.of("href", "?lang=" + code, "lang", tag, "hreflang", tag));
    if (code.equals(words.code())) {
      attributes.addAll(List.of("aria-current", "true"));
    }
    html.element("a", name, attributes.toArray(String[]::new));
  }

  /** A paragraph of the page's own words. */
  PageFrame note(String key) {
    html.element("p", words.of(key), "class", "note").raw("\n");
    return this;
  }

  String end() {
    return html.raw("\n</main>\n</body></html>\n").toString();
  }

  /** A page that says one thing. */
  static String message(String kind, PageWords words) {
    PageFrame page = new PageFrame(words);
    page.begin(words.of(kind + ".title"), words.of(kind + ".title"), true);
    page.html.element("p", words.of(kind + ".text"));
    return page.end();
  }

  /** The page for what nobody foresaw: only the trace id tells where to look. */
  static String failure(String traceId, PageWords words) {
    PageFrame page = new PageFrame(words);
    page.begin(words.of("failed.title"), words.of("failed.title"), false);
    page.html.element("p", words.of("failed.text")).element("p", traceId, "class", "note");
    return page.end();
  }
}
