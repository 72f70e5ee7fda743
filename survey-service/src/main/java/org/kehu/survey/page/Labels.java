package org.kehu.survey.page;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of a page in one language, out of {@code page.properties} beside a class. */
public final class Labels {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  private Labels(Locale language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** Those beside a class; Chinese unless English is asked for. */
  public static Labels of(Class<?> beside, Locale language) {
    boolean english = language.getLanguage().equals("en");
    ResourceBundle words =
        ResourceBundle.getBundle(
            beside.getPackageName() + ".page",
            english ? Locale.ROOT : Locale.CHINESE,
            beside.getClassLoader(),
            NO_FALLBACK);
    return new Labels(english ? Locale.ENGLISH : Locale.CHINESE, words);
  }

  public Locale language() {
    return language;
  }

  /** For the {@code lang} attribute. */
  public String tag() {
    return language.equals(Locale.ENGLISH) ? "en" : "zh-CN";
  }

  public String of(String key, Object... arguments) {
    String words = bundle.getString(key);
    return arguments.length == 0 ? words : words.formatted(arguments);
  }

  /** The words of a code, if it has any; else the code itself. */
  public String named(String kind, String code) {
    return Optional.of(kind + "." + code)
        .filter(bundle::containsKey)
        .map(bundle::getString)
        .orElse(code);
  }
}
