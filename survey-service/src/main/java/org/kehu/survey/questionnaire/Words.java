package org.kehu.survey.questionnaire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** The same words in Chinese and English, as a respondent reads them. */
public record Words(@NotBlank @Size(max = 1000) String zh, @NotBlank @Size(max = 1000) String en) {

  /** The words in the given language; Chinese unless English is asked for. */
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? en : zh;
  }
}
