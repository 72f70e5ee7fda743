package org.kehu.survey.answer.web;

import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.problem.FieldError;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.survey.response.AnswerFault;
import org.kehu.survey.response.ResponseProblem;

/** The page's own words in one language. */
final class PageWords {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale language;
  private final ResourceBundle bundle;

  private PageWords(Locale language) {
    this.language = language;
    Locale file = language.equals(Locale.ENGLISH) ? Locale.ROOT : Locale.CHINESE;
    this.bundle =
        ResourceBundle.getBundle(
            PageWords.class.getPackageName() + ".page",
            file,
            PageWords.class.getClassLoader(),
            NO_FALLBACK);
  }

  /** In the language that {@code lang} asks for, else in that of {@code Accept-Language}. */
  static PageWords in(@Nullable String lang, @Nullable String acceptLanguage) {
    if ("en".equals(lang)) {
      return new PageWords(Locale.ENGLISH);
    }
    return "zh".equals(lang)
        ? new PageWords(Locale.CHINESE)
        : new PageWords(ProblemWords.language(acceptLanguage));
  }

  Locale language() {
    return language;
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

  /** What is wrong with an answer, and what would be right. */
  String of(AnswerFault fault) {
    return ProblemWords.field(
        ResponseProblem.ANSWERS_WRONG,
        new FieldError("", fault.code(), fault.arguments()),
        language);
  }

  /** The same as a line of its own. */
  String sentence(AnswerFault fault) {
    String words = of(fault);
    return words.substring(0, 1).toUpperCase(language) + words.substring(1);
  }
}
