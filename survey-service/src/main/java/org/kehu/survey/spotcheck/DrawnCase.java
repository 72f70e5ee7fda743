package org.kehu.survey.spotcheck;

import org.jspecify.annotations.Nullable;

/**
 * A case of the sample.
 *
 * @param staffId who answers for it; must not check it
 * @param finding null until it is checked
 */
public record DrawnCase(String caseId, @Nullable String staffId, @Nullable Finding finding) {

  DrawnCase found(Finding newFinding) {
    return new DrawnCase(caseId, staffId, newFinding);
  }
}
