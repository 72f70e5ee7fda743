package org.kehu.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a refusal in the caller's language: Chinese unless English is preferred. */
public final class ProblemWords {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private ProblemWords() {}

  /** The language to answer in, out of an {@code Accept-Language} header's ranges. */
  public static Locale language(List<Locale.LanguageRange> ranges) {
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .map(Locale.LanguageRange::getRange)
        .filter(range -> range.startsWith("zh") || range.startsWith("en"))
        .findFirst()
        .filter(range -> range.startsWith("en"))
        .map(range -> Locale.ENGLISH)
        .orElse(Locale.CHINESE);
  }

  /** The language to answer in; a header that cannot be read counts as absent. */
  public static Locale language(@org.jspecify.annotations.Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.CHINESE;
    }
    try {
      return language(Locale.LanguageRange.parse(acceptLanguage));
    } catch (IllegalArgumentException unreadable) {
      return Locale.CHINESE;
    }
  }

  /** Title of a type: a few words. */
  public static String title(ProblemType type, Locale language) {
    return text(type.bundle(), type.slug() + ".title", language, Map.of());
  }

  /** Detail of a refusal: what was wrong and what would be right. */
  public static String detail(Problem problem, Locale language) {
    return text(
        problem.type().bundle(), problem.type().slug() + ".detail", language, problem.members());
  }

  /** Words for one field; looked up beside the type first, then in the kit's own bundle. */
  public static String field(ProblemType type, FieldError error, Locale language) {
    String key = "field." + error.code();
    String bundle =
        has(type.bundle(), key, language) ? type.bundle() : RequestProblem.NOT_FOUND.bundle();
    return text(bundle, key, language, error.arguments());
  }

  private static boolean has(String bundle, String key, Locale language) {
    return bundle(bundle, language).containsKey(key);
  }

  private static String text(
      String bundle, String key, Locale language, Map<String, Object> arguments) {
    try {
      Matcher matcher = ARGUMENT.matcher(bundle(bundle, language).getString(key));
      return matcher.replaceAll(found ->
          Matcher.quoteReplacement(
              String.valueOf(arguments.getOrDefault(found.group(1), found.group()))));
    } catch (MissingResourceException missing) {
      throw new IllegalStateException(
          "The words '" + key + "' are missing from " + bundle + " in " + language, missing);
    }
  }

  private static ResourceBundle bundle(String name, Locale language) {
    Locale file = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
    return ResourceBundle.getBundle(name, file, ProblemWords.class.getClassLoader(), NO_FALLBACK);
  }
}
