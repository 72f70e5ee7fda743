package org.kehu.survey.response;

import java.util.Map;

/**
 * What is wrong with the answer to one question.
 *
 * @param question code of the question
 * @param code key of the words, {@code field.<code>}
 * @param arguments what the words need
 */
public record AnswerFault(String question, String code, Map<String, Object> arguments) {

  public AnswerFault {
    arguments = Map.copyOf(arguments);
  }

  public AnswerFault(String question, String code) {
    this(question, code, Map.of());
  }
}
