package org.kehu.complaint.page.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.ProblemWords;

/** The page's own words in one language, and times as people read them. */
final class PageWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ZoneId zone;
  private final ResourceBundle bundle;

  private PageWords(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    Locale file = language.equals(Locale.ENGLISH) ? Locale.ROOT : Locale.CHINESE;
    this.bundle =
        ResourceBundle.getBundle(
            PageWords.class.getPackageName() + ".page",
            file,
            PageWords.class.getClassLoader(),
            NO_FALLBACK);
  }

  /** In the language that the address asks for, else in that of {@code Accept-Language}. */
  static PageWords in(PageAddress address, @Nullable String acceptLanguage, ZoneId zone) {
    String asked = address.language();
    if (asked != null) {
      return new PageWords(asked.equals("en") ? Locale.ENGLISH : Locale.CHINESE, zone);
    }
    return new PageWords(ProblemWords.language(acceptLanguage), zone);
  }

  /** {@code zh} or {@code en}. */
  String code() {
    return language.getLanguage();
  }

  /** For the {@code lang} attribute. */
  String tag() {
    return code().equals("zh") ? "zh-CN" : "en";
  }

  String of(String key) {
    return bundle.getString(key);
  }

  String of(String key, Object... facts) {
    return of(key).formatted(facts);
  }

  /** To the minute, in the company's own time. */
  String time(Instant at) {
    return DateTimeFormatter.ofPattern(of("time"), language).format(at.atZone(zone));
  }
}
