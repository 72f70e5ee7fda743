package org.kehu.kit.calendar;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's sentences, Chinese for Chinese readers and English for all others. */
final class CalendarMessages {

  private static final String BUNDLE = "org.kehu.kit.calendar.messages";

  private CalendarMessages() {}

  static String text(Locale locale, String key, Object... arguments) {
    Locale language = isChinese(locale) ? Locale.CHINESE : Locale.ROOT;
    String pattern =
        ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                    ResourceBundle.Control.FORMAT_PROPERTIES))
            .getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
