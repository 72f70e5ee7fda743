package org.kehu.customer.timeline;

import java.util.Set;

/**
 * Who may see what was told of a subject.
 *
 * @param subject {@code <kind>/<id>}
 * @param sequence number of the subject's event that told it
 * @param level rank of the subject's confidentiality
 * @param scope tokens of those who see it by their work
 */
public record SubjectAccess(String subject, long sequence, int level, Set<String> scope) {

  public SubjectAccess {
    scope = Set.copyOf(scope);
  }
}
