package org.kehu.visit.visit;

import java.util.List;

/**
 * A form that was filled in.
 *
 * @param code of the form
 * @param version of the policy that it stood in
 */
public record FilledForm(String code, int version, List<FormAnswer> answers) {

  public FilledForm {
    answers = List.copyOf(answers);
  }
}
