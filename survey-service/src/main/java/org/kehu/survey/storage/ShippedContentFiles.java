package org.kehu.survey.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.kehu.survey.questionnaire.QuestionnaireContent;
import org.kehu.survey.questionnaire.ShippedContents;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads shipped questionnaires from files beside their feature, written as the API writes them. */
@Component
public class ShippedContentFiles implements ShippedContents {

  private static final String FOLDER = "/org/kehu/survey/questionnaire/shipped/";

  @Override
  public QuestionnaireContent of(String code) {
    try (InputStream file =
        ShippedContentFiles.class.getResourceAsStream(FOLDER + code + ".json")) {
      return JsonMapper.shared()
          .readValue(Objects.requireNonNull(file, code), QuestionnaireContent.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
