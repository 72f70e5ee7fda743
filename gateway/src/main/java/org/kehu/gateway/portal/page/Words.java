package org.kehu.gateway.portal.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of the pages: {@code words[_zh].properties} beside this type. */
final class Words {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final Map<Locale, Map<String, String>> READ =
      Map.of(Locale.CHINESE, read(Locale.CHINESE), Locale.ENGLISH, read(Locale.ROOT));

  private Words() {}

  /** All words of a language by their keys. */
  static Map<String, String> in(Locale language) {
    return READ.getOrDefault(language, Map.of());
  }

  private static Map<String, String> read(Locale file) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            Words.class.getPackageName() + ".words",
            file,
            Words.class.getClassLoader(),
            NO_FALLBACK);
    Map<String, String> words = new LinkedHashMap<>();
    bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
    return Map.copyOf(words);
  }
}
