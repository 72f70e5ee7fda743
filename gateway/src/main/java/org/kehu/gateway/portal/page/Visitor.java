package org.kehu.gateway.portal.page;

import java.util.List;
import java.util.Locale;
import org.kehu.kit.problem.ProblemWords;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Who looks at a page, in which language: the one chosen by {@code ?lang=}, else what the browser
 * prefers, else Chinese. A choice is carried from page to page in the addresses; nothing is stored.
 */
record Visitor(Locale language, boolean chosen) {

  private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

  static Visitor of(ServerRequest request) {
    String wanted = request.param("lang").orElse("");
    return KNOWN.stream()
        .filter(one -> one.getLanguage().equals(wanted))
        .findFirst()
        .map(one -> new Visitor(one, true))
        .orElseGet(() -> new Visitor(preferred(request), false));
  }

  private static Locale preferred(ServerRequest request) {
    return ProblemWords.language(request.headers().firstHeader("Accept-Language"));
  }

  /** Language tag for {@code lang} attributes. */
  String tag() {
    return isChinese() ? "zh-CN" : "en";
  }

  boolean isChinese() {
    return language.equals(Locale.CHINESE);
  }

  /** The address of a page of the portal, in the language that was chosen. */
  String href(String path) {
    return chosen ? path + "?lang=" + language.getLanguage() : path;
  }

  /** The same page in the other language. */
  String otherHref(String path) {
    return path + "?lang=" + (isChinese() ? "en" : "zh");
  }
}
